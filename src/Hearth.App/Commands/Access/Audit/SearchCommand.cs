using System.CommandLine;
using System.Globalization;
using Hearth.App.Commands.Eligibility;
using Hearth.Core.Access;
using Hearth.Core.Access.Audit;

namespace Hearth.App.Commands.Access.Audit;

public static class SearchCommand
{
    public static Command Create()
    {
        var person = new Option<Guid?>("--person") { Description = "About this person, by id" };
        var family = new Option<Guid?>("--family") { Description = "About this family, by id" };
        var about = new Option<string?>("--about")
        {
            Description = "About anything else, such as return:12 or list:ID",
        };
        var by = new Option<string?>("--actor")
        {
            Description = "By this account, its e-mail address or user id",
        };
        var from = Arguments.Timestamp("--from", "Not before, such as 2026-09-30T17:00:00Z");
        var to = Arguments.Timestamp("--to", "Before");
        var kind = new Option<string?>("--kind")
        {
            Description = "Of this kind, such as people.family-read",
        };
        var page = new Option<int>("--page")
        {
            Description = "Fifty to a page, the newest first",
            DefaultValueFactory = _ => 1,
        };
        var command = new Command("search", "Search the trail by person, actor and time.")
        {
            person,
            family,
            about,
            by,
            from,
            to,
            kind,
            page,
        };
        command.Runs(
            async (run, cancel) =>
            {
                var user = run.Value(by);
                if (user?.Contains('@', StringComparison.Ordinal) == true)
                {
                    var users = await run.Get<UsersQuery>().RunAsync(run.Actor, cancel);
                    if (users.FirstOrDefault(u => u.Email == user) is not { } found)
                        return run.Refused($"There is no account {user}.");
                    user = found.Id.ToString("D");
                }
                var wanted = new SearchEvents(
                    run.Value(person) is { } p ? $"person:{p:D}"
                        : run.Value(family) is { } f ? $"family:{f:D}"
                        : run.Value(about),
                    user,
                    run.Value(from),
                    run.Value(to),
                    run.Value(kind),
                    run.Value(page)
                );
                return
                    await run.Get<SearchEventsQuery>().RunAsync(wanted, run.Overseer(), cancel)
                        is { } events
                    ? run.Done(events, string.Join('\n', events.Events.Select(Line)))
                    : run.Refused("There is no such thing here.");
            }
        );
        return command;
    }

    private static string Line(EventShown e) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{e.Seq, 10} {e.Event.At:yyyy-MM-dd HH:mm:ss} {e.Who} ({e.Event.AgencyId}) {e.What} [{e.Event.Subject}] {e.Event.Id}"
        );
}
