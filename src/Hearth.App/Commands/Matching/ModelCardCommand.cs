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
            By its own probabilities: precision {card.ExpectedPrecision:0.0000}, recall {card.ExpectedRecall:0.0000} of the pairs it scored; at most {card.ExpectedMet:0.0000} of pairs of one person met at all. Right only as far as these are.
            {(card.Reliability is { } r
                ? $"Over {r.Judged} pairs that people judged, probabilities were off by {r.Error:0.0000} on average."
                : "Nobody has judged a pair that stands.")}
            Served otherwise than others, beyond chance and by more than a fifth: {(
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
