using System.Globalization;
using Hearth.Rules.Dates;
using Hearth.Rules.Facts;
using Hearth.Rules.People;

namespace Hearth.Rules.Criteria;

/// <summary>Which missed sessions count.</summary>
public enum AbsenceKind
{
    /// <summary>Every session missed.</summary>
    AuthorisedAndUnauthorised,

    /// <summary>Only sessions missed without the school's leave.</summary>
    Unauthorised,
}

/// <summary>
/// The share of school sessions (half-days) a child missed over consecutive ended terms reaches a threshold. The terms
/// are taken together: sessions missed of sessions possible, and never an average of averages.
/// </summary>
/// <param name="Percent">The threshold in per cent, by the day from which it holds.</param>
/// <param name="Counting">Which missed sessions count.</param>
/// <param name="ConsecutiveTerms">How many ended terms are taken together.</param>
/// <param name="Above">More than the threshold, and not at it.</param>
/// <remarks>Working together to improve school attendance, Department for Education: persistent absence is 10 per cent.</remarks>
public sealed record AbsenceAtLeast(
    Dated<int> Percent,
    AbsenceKind Counting,
    int ConsecutiveTerms,
    bool Above = false
) : Criterion
{
    /// <inheritdoc />
    public override string Test =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"missed {Least} {string.Join(", then ", Percent.Steps.Select(s => $"{s.Value} per cent"))} of sessions ({Words.Spoken(Counting)}) over the last {ConsecutiveTerms} consecutive school terms"
        );

    /// <inheritdoc />
    public override IEnumerable<FactKind> Kinds => [FactKind.Attendance];

    /// <inheritdoc />
    public override Answer Ask(Subject subject, DateOnly asAt)
    {
        var terms = subject.Terms.LastEnded(ConsecutiveTerms, subject.KnownTo(asAt));
        if (terms.Count == 0)
            return Answer.Unknown($"the school calendar does not reach {Words.Day(asAt)}");

        List<Evidence> used = [];
        SchoolTerm? missing = null;
        foreach (var term in terms)
        {
            var before = used.Count;
            foreach (var evidence in subject.Facts)
            {
                if (IsCounted(evidence.Fact) && term.IsOf(evidence.Fact))
                    used.Add(evidence);
            }
            if (used.Count == before)
                missing ??= term;
        }
        if (missing is not null)
            return NoTerm(subject, missing, used, asAt);

        var missed = used.Sum(e => Missed(e.Fact));
        var possible = used.Sum(e => e.Fact.OutOf!.Value);
        var because = string.Create(
            CultureInfo.InvariantCulture,
            $"missed {missed} of {possible} sessions from {terms[0].Spoken} to {terms[^1].Spoken} (the rule: {Least} {Percent.On(asAt)} per cent)"
        );
        var (share, threshold) = (missed * 100, Percent.On(asAt) * possible);
        return share > threshold || (share == threshold && !Above)
            ? Answer.Met(because, used)
            : Answer.NotMet(because, used);
    }

    private string Least => Above ? "more than" : "at least";

    private static Answer NoTerm(
        Subject subject,
        SchoolTerm missing,
        List<Evidence> used,
        DateOnly asAt
    )
    {
        if (
            used.Count == 0
            && subject.Birth.Precision != BirthPrecision.Unknown
            && subject.Birth.Aged(5, 16, asAt) == Certainty.No
        )
            return Answer.NotMet("not of school age, and no attendance is recorded");
        return subject.Gap(missing.Days, asAt) is not null
            ? Answer.Unknown($"no return covers {missing.Spoken}", used)
            : Answer.Unknown($"no attendance is recorded for {missing.Spoken}", used);
    }

    private bool IsCounted(Fact fact) =>
        fact is { Kind: FactKind.Attendance, OutOf: > 0 }
        && (Counting == AbsenceKind.Unauthorised ? fact.Extra : fact.Amount) is not null;

    private long Missed(Fact fact) =>
        (Counting == AbsenceKind.Unauthorised ? fact.Extra : fact.Amount)!.Value;
}
