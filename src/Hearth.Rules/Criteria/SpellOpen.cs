using Hearth.Rules.Dates;
using Hearth.Rules.Facts;
using Hearth.Rules.People;

namespace Hearth.Rules.Criteria;

/// <summary>A spell is open on the day: begun, and not ended before it.</summary>
public sealed record SpellOpen(FactSelector Of) : Criterion
{
    /// <inheritdoc />
    public override string Test => $"{Of.Spoken}{Of.Restriction}, current";

    /// <inheritdoc />
    public override IEnumerable<FactKind> Kinds => Of.Kinds;

    /// <inheritdoc />
    public override Answer Ask(Subject subject, DateOnly asAt)
    {
        List<Evidence> open = [];
        List<Evidence> doubtful = [];
        foreach (var evidence in subject.Facts)
        {
            var counts = Of.Counts(evidence.Fact);
            if (counts == Certainty.No || !IsOpen(evidence.Fact, asAt))
                continue;
            (counts == Certainty.Yes ? open : doubtful).Add(evidence);
        }

        if (open.Count > 0)
            return Answer.Met(
                $"{Words.Spoken(open[0].Fact.Kind)}{Code(open[0].Fact)}{Since(open[0].Fact)}, current",
                open
            );
        if (doubtful.Count > 0)
            return Answer.Unknown(
                $"a {Of.Spoken} is recorded without its kind or status",
                doubtful
            );
        if (subject.Gap(new DateSpan(asAt, asAt), asAt) is { } gap)
            return Answer.Unknown(gap);
        return Answer.NotMet("none recorded as current");
    }

    private static bool IsOpen(Fact fact, DateOnly asAt) =>
        (fact.Start is not { } start || start <= asAt) && (fact.End is not { } end || end >= asAt);

    private static string Code(Fact fact) => fact.Code is { } code ? $" ({code})" : "";

    private static string Since(Fact fact) =>
        fact.Start is { } start ? $" since {Words.Day(start)}" : "";
}
