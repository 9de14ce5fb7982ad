using System.CommandLine;
using System.Globalization;
using Hearth.App.Commands.Eligibility;
using Hearth.Core;
using Hearth.Core.Matching;
using Hearth.Core.Matching.Finding;

namespace Hearth.App.Commands.Matching;

public static class FindPersonCommand
{
    public static Command Create()
    {
        var forename = Text("--forename", "Given name");
        var surname = Text("--surname", "Family name");
        var born = Arguments.Date("--born", "Date of birth");
        var sex = Text("--sex", "F or M");
        sex.AcceptOnlyFromAmong("F", "M");
        var address = Text("--address", "Address without the postcode");
        var postcode = Text("--postcode", "Postcode");
        var nhs = Text("--nhs", "NHS number");
        var upn = Text("--upn", "Unique pupil number");
        var nino = Text("--nino", "National Insurance number");
        var command = new Command(
            "find",
            "Is this person known? By name with a date of birth or a postcode, or by a number."
        )
        {
            forename,
            surname,
            born,
            sex,
            address,
            postcode,
            nhs,
            upn,
            nino,
        };
        command.Runs(
            async (run, cancel) =>
                run.End(
                    await run.Get<FindPersonOperation>()
                        .RunAsync(
                            new(
                                new PersonAsked
                                {
                                    Forename = run.Value(forename),
                                    Surname = run.Value(surname),
                                    BirthDate = run.Value(born),
                                    Sex = run.Value(sex),
                                    Address = run.Value(address),
                                    Postcode = run.Value(postcode),
                                    NhsNumber = run.Value(nhs),
                                    Upn = run.Value(upn),
                                    Nino = run.Value(nino),
                                }
                            ),
                            run.Actor,
                            cancel
                        ),
                    found => run.Done(Shown(found), Words(found))
                )
        );
        return command;
    }

    private static Option<string?> Text(string name, string description) =>
        new(name) { Description = description };

    private static object Shown(PeopleAnswered found) =>
        new
        {
            found.Run,
            People = found.People.Select(p => new
            {
                Id = p.Id.Value,
                p.Name,
                p.BirthDate,
                Families = p.Families.Select(f => f.Value),
                p.Weight,
                p.Probability,
                Grade = Kebab.Of(p.Grade),
                p.Score,
                p.Fields,
            }),
        };

    private static string Words(PeopleAnswered found) =>
        found.People.Count == 0
            ? "Nobody known agrees with that."
            : string.Join(
                '\n',
                found.People.Select(p =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{p.Id}  {p.Name}, born {p.BirthDate:yyyy-MM-dd}: probability {p.Probability:0.0000}, grade {Kebab.Of(p.Grade)} ({p.Score})"
                    )
                )
            );
}
