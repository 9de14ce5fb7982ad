using System.Globalization;
using Hearth.App.Web;
using Hearth.Core.Matching.Reviewing;

namespace Hearth.App.Pages.Matching.Review;

/// <summary>The queue and its pairs in words a tired reader follows.</summary>
internal static class ReviewWords
{
    public static string Part(QueuePart part) =>
        part switch
        {
            QueuePart.BelowJoining => "Alike, but kept apart",
            QueuePart.Refused => "Kept apart by a rule",
            QueuePart.WeakBridge => "Joined by one weak link",
            QueuePart.JustJoined => "Only just joined",
            QueuePart.Sample => "Random sample",
            QueuePart.ToSettle => "Two people disagree",
            _ => "All",
        };

    public static string Reason(DoubtReason reason) =>
        reason switch
        {
            DoubtReason.BelowJoining => Part(QueuePart.BelowJoining),
            DoubtReason.Refused => Part(QueuePart.Refused),
            DoubtReason.WeakBridge => Part(QueuePart.WeakBridge),
            DoubtReason.JustJoined => Part(QueuePart.JustJoined),
            _ => Part(QueuePart.Sample),
        };

    public static string Answer(PairAnswer answer) =>
        answer switch
        {
            PairAnswer.SamePerson => "Same person",
            PairAnswer.DifferentPeople => "Different people",
            _ => "Cannot tell",
        };

    /// <summary>What hangs on the answer.</summary>
    public static string Stakes(DoubtfulPair pair)
    {
        string?[] said =
        [
            Words.Count(pair.Records, "record", "records"),
            pair.Families > 0 ? Words.Count(pair.Families, "family", "families") : null,
            pair.OnList ? "on a list" : null,
            pair.HasNeed ? "with a need" : null,
        ];
        return string.Join(", ", said.OfType<string>());
    }

    /// <summary>How likely the model takes it that both are one person; never quite certain.</summary>
    public static string Likely(double probability) =>
        probability switch
        {
            >= 0.995 => "over 99 in 100",
            <= 0.005 => "under 1 in 100",
            _ => string.Create(CultureInfo.InvariantCulture, $"{probability * 100:0} in 100"),
        };

    /// <summary>One comparison in a sentence.</summary>
    public static string Says(PairStep step)
    {
        var field =
            step.Comparison.Length > 0
                ? char.ToUpperInvariant(step.Comparison[0]) + step.Comparison[1..]
                : step.Comparison;
        if (step.M is not { } m || step.Chance is not { } chance || step.Weight == 0)
            return $"{field}: {step.Level}. It says nothing either way.";
        return step.Weight > 0
            ? $"{field}: {step.Level}. {OneIn(chance, "pair", "pairs")} of two different people come out so by chance, and {Words.Share(m)} of pairs of one person: it speaks for one person."
            : $"{field}: {step.Level}. Only {Words.Share(m)} of pairs of one person come out so, and {Words.Share(chance)} of two different people: it speaks against.";
    }

    private static string OneIn(double chance, string one, string several) =>
        chance > 0.2
            ? $"{Words.Share(chance)} of {several}"
            : $"One {one} in {Words.Number((long)Math.Round(1 / Math.Max(chance, 1e-9)))}";
}
