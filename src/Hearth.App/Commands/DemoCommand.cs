using System.CommandLine;
using Hearth.App.Demo;
using Hearth.App.Synthetic;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Data;

namespace Hearth.App.Commands;

/// <summary>The main job on an invented council, from returns to lists, and then the pages over it.</summary>
public static class DemoCommand
{
    public static Command Create()
    {
        var people = GenerateCommand.People();
        people.DefaultValueFactory = _ => 20_000;
        var seed = new Option<ulong>("--seed")
        {
            Description = "Another seed, another council",
            DefaultValueFactory = _ => 1,
        };
        var port = new Option<int>("--port")
        {
            Description = "Port to serve at, on this machine alone; 0 takes a free one",
            DefaultValueFactory = _ => 5080,
        };
        var noServe = new Option<bool>("--no-serve") { Description = "Stop before serving" };
        var command = new Command(
            "demo",
            "Invent a council, load its partners' returns, match, find families, and serve it."
        )
        {
            people,
            seed,
            port,
            noServe,
        };
        command.Runs(
            async (run, cancel) =>
            {
                var options = new CouncilOptions(
                    run.Value(people),
                    run.Value(seed),
                    CouncilOptions.DefaultUntil,
                    Extracts: 2
                );
                var prepared = await run.Get<PrepareDemoOperation>()
                    .RunAsync(new PrepareDemo(), Actor.DataTeam(Purpose.Demonstration), cancel);
                if (prepared is not Outcome<DataFolder>.Ok ok)
                    return run.End(prepared, _ => ExitCode.Done);
                var signIn = await DemoSignIn.CreateAsync(run, cancel);
                var result = await new MainJob(run, options).RunAsync(cancel);
                await DemoWork.AddAsync(run, signIn, options.Until, cancel);
                var support = new DemoSupport(run, signIn.HubWorks, signIn.LeadWorks);
                await support.AddAsync(cancel);
                await new DemoMeetings(run, signIn).AddAsync(support.Open, cancel);
                var ended = run.Done(result, Words(result));
                if (run.Value(noServe))
                    return ended;
                return await ServeCommand.ServeAsync(
                    run,
                    ok.Value,
                    $"http://127.0.0.1:{run.Value(port)}",
                    cancel,
                    _ => run.Progress(signIn.Words)
                );
            },
            DemoFolder.FromEnvironment
        );
        return command;
    }

    private static string Words(DemoResult done) =>
        $"""

            {done.Records:N0} records of partners' returns ({done.Rejected:N0} rows were rejected, each with its reason;
            {done.Outside:N0} are of people outside the agreed area and were not stored)
            are {done.People:N0} people in {done.Families:N0} families.

              against the truth   precision  recall
              people, by pairs    {done.Pairwise.Precision, 9:0.0000} {done.Pairwise.Recall, 7:0.0000}
              families, by pairs  {done.Family.Precision, 9:0.0000} {done.Family.Recall, 7:0.0000}

            Families that meet each framework's criteria; none is identified until a named person confirms it:
            {string.Join('\n', done.Identified.Select(f => $"  {f.Key, -32} {f.Value, 6:N0}"))}
            Since the list six months before, by {MainJob.Compared}: {string.Join(
                ", ",
                done.Changes.Select(c => $"{c.Value:N0} {c.Key}")
            )}

            {string.Join(", ", done.Seconds.Select(s => $"{s.Key} {s.Value:0.0} s"))}
            The data is in {done.Data}
            """;
}
