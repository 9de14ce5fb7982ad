using System.CommandLine;
using System.Globalization;
using Hearth.Core.Matching;
using Hearth.Core.Matching.Cards;

namespace Hearth.App.Commands.Matching;

public static class ModelCardCommand
{
    public static Command Create()
    {
        var run = new Option<int?>("--run") { Description = "The run; default the newest" };
        var command = new Command(
            "card",
            "The card of a run: its data, its model, how right it takes itself to be, groups, drift."
        )
        {
            run,
        };
        command.Runs(
            async (it, cancel) =>
                it.End(
                    await it.Get<ModelCardQuery>().RunAsync(it.Actor, it.Value(run), cancel),
                    card => it.Done(card, Words(card)),
                    "There is no card of such a run. Run: hearth match run"
                )
        );
        return command;
    }

    private static string Words(ModelCard card)
    {
        string[] differing =
        [
            .. card
                .Groups.Where(g => g.Differs)
                .Select(g => $"{g.By.ToLowerInvariant()} {g.Group}"),
        ];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Run {card.Run} by {card.Model}, {card.Sources.Sum(s =>
                s.Identities
            )} identities of {card.Sources.Count} sources.
            By its own probabilities: precision {card.ExpectedPrecision:0.0000}, recall {card.ExpectedRecall:0.0000} of the pairs it scored. Right only as far as these are.
            Served otherwise than others, beyond chance: {(
                differing.Length == 0 ? "no group" : string.Join(", ", differing)
            )}.
            {(
                card.Drift is { } drift
                    ? $"{drift.Says} (since run {drift.From}, index {drift.WeightShift:0.000})."
                    : "There is no earlier run to compare with."
            )}
            """
        );
    }
}
