using System.CommandLine;
using Hearth.App.Commands.Eligibility;
using Hearth.Core.Partners;

namespace Hearth.App.Commands.Partners;

public static class GiveNoticeCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("id") { Description = "The agency" };
        var on = Arguments.Date("--received", "The day the written notice came");
        on.Required = true;
        var reference = new Option<string>("--reference")
        {
            Description = "Where the letter is",
            Required = true,
        };
        var command = new Command(
            "leave",
            "Record an agency's written notice: its authorisation ends a month later."
        )
        {
            id,
            on,
            reference,
        };
        command.Runs(
            async (run, cancel) =>
                run.End(
                    await run.Get<GiveNoticeOperation>()
                        .RunAsync(
                            new(run.Value(id)!, run.Value(on)!.Value, run.Value(reference)!),
                            run.Actor,
                            cancel
                        ),
                    given =>
                        run.Done(
                            given,
                            $"From {given.EndsOn:yyyy-MM-dd} on nothing is shared with it. {given.Told} colleagues were told."
                        ),
                    "There is no such agency."
                )
        );
        return command;
    }
}
