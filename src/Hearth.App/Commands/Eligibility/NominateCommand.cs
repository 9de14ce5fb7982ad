using System.CommandLine;
using Hearth.Core;
using Hearth.Core.Eligibility;
using Hearth.Core.People;

namespace Hearth.App.Commands.Eligibility;

public static class NominateCommand
{
    public static Command Create()
    {
        var family = Arguments.Family();
        var criterion = new Option<string?>("--criterion")
        {
            Description = "The indicator judged met; leave out for a family's own request",
        };
        var person = new Option<Guid?>("--person")
        {
            Description = "Whom of the family it is about",
        };
        var by = new Option<string>("--by")
        {
            Description = "Who nominates or asks: name and post",
            Required = true,
        };
        var date = Arguments.Date("--date", "The day it was made; default today");
        var rationale = new Option<string>("--rationale")
        {
            Description = "Why, in the nominator's words",
            Required = true,
        };
        var command = new Command(
            "nominate",
            "Record an agency's nomination of a family, or a family's own request."
        )
        {
            family,
            criterion,
            person,
            by,
            date,
            rationale,
        };
        command.Runs(
            async (run, cancel) =>
            {
                PersonId? about = run.Value(person) is { } id ? new PersonId(id) : null;
                var outcome = await run.Get<NominateFamilyOperation>()
                    .RunAsync(
                        new(
                            run.FamilyId(family),
                            run.Value(criterion),
                            about,
                            run.Value(by)!,
                            run.Value(date) ?? run.Get<TimeProvider>().Today(),
                            run.Value(rationale)!
                        ),
                        run.Actor,
                        cancel
                    );
                return run.End(
                    outcome,
                    made =>
                        run.Done(
                            new
                            {
                                made.Nomination,
                                Family = made.Family.Value,
                                made.Route,
                            },
                            $"Recorded; the family is on every list made in the next 12 months ({Kebab.Of(made.Route)})."
                        )
                );
            }
        );
        return command;
    }
}
