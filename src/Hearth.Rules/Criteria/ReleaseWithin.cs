using Hearth.Rules.Dates;
using Hearth.Rules.Facts;

namespace Hearth.Rules.Criteria;

/// <summary>Release from prison is due within a period after the day.</summary>
public sealed record ReleaseWithin(Period Period) : Criterion
{
    /// <inheritdoc />
    public override string Test => $"due for release from prison within the next {Period}";

    /// <inheritdoc />
    public override IEnumerable<FactKind> Kinds => [FactKind.PrisonRelease];

    /// <inheritdoc />
    public override Answer Ask(Subject subject, DateOnly asAt)
    {
        var days = new DateSpan(asAt, Period.After(asAt));
        foreach (var evidence in subject.Facts)
        {
            if (
                evidence.Fact is { Kind: FactKind.PrisonRelease, Start: { } day }
                && days.Holds(day)
            )
                return Answer.Met($"due for release on {Words.Day(day)}", evidence);
        }
        var undated = subject
            .Facts.Where(e => e.Fact is { Kind: FactKind.PrisonRelease, Start: null })
            .ToArray();
        if (undated.Length > 0)
            return Answer.Unknown("a release is recorded without its date", undated);
        return subject.Gap(new DateSpan(asAt, asAt), asAt) is { } gap
            ? Answer.Unknown(gap)
            : Answer.NotMet($"no release is recorded as due within {Period}");
    }
}
