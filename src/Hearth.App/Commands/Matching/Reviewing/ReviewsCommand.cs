using System.CommandLine;
using System.Globalization;
using Hearth.Core.Matching.Reviewing;

namespace Hearth.App.Commands.Matching.Reviewing;

public static class ReviewsCommand
{
    public static Command Create()
    {
        var command = new Command(
            "reviews",
            "How far clerical review is, and how far reviewers who judged the same pairs alone agree."
        );
        command.Runs(
            async (run, cancel) =>
                run.End(
                    await run.Get<ReviewsQuery>().RunAsync(run.Actor, cancel),
                    found =>
                        run.Done(
                            found,
                            $"{found.Waiting} pairs wait, {found.ToSettle} are to be settled; {found.SamePerson} are one person, {found.DifferentPeople} are two, {found.LeftOpen} were left open. {Agreement(found)}"
                        )
                )
        );
        return command;
    }

    private static string Agreement(ReviewsRead found) =>
        found.Agreement.Kappa is { } kappa
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Of {found.Agreement.Judged} judged twice {found.Agreement.Observed:0.0%} agree; Cohen's kappa is {kappa.Value:0.00} (95 % between {kappa.Low:0.00} and {kappa.High:0.00})."
            )
            : "Too few pairs were judged twice to say how far reviewers agree.";
}
