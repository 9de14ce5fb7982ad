using Hearth.Rules.Dates;
using Hearth.Rules.Facts;

namespace Hearth.Rules.Criteria;

/// <summary>The latest activity recorded of a young person, not ended, has one of these codes.</summary>
/// <remarks>National Client Caseload Information System. 810, 820 and 830 say that the activity is not known.</remarks>
public sealed record ActivityIn(IReadOnlyList<string> Codes) : Criterion
{
    private static readonly string[] NotKnown = ["810", "820", "830"];

    /// <inheritdoc />
    public override string Test => $"current activity is {string.Join(", ", Codes)}";

    /// <inheritdoc />
    public override IEnumerable<FactKind> Kinds => [FactKind.Activity];

    /// <inheritdoc />
    public override Answer Ask(Subject subject, DateOnly asAt)
    {
        var latest = subject
            .Facts.Where(e => e.Fact.Kind == FactKind.Activity)
            .Where(e => (e.Fact.Start ?? DateOnly.MinValue) <= asAt)
            .Where(e => e.Fact.End is not { } end || end >= asAt)
            .OrderByDescending(e => e.Fact.Start ?? DateOnly.MinValue)
            .ThenBy(e => !Counts(e.Fact))
            .FirstOrDefault();
        if (latest is null)
            return subject.Gap(new DateSpan(asAt, asAt), asAt) is { } gap
                ? Answer.Unknown(gap)
                : Answer.NotMet("no current activity is recorded");
        var code = latest.Fact.Code;
        if (code is null || NotKnown.Contains(code))
            return Answer.Unknown("the current activity is recorded as not known", latest);
        var because = $"activity {code} is the latest recorded";
        return Counts(latest.Fact) ? Answer.Met(because, latest) : Answer.NotMet(because, latest);
    }

    private bool Counts(Fact fact) => fact.Code is { } code && Codes.Contains(code);
}
