using Hearth.Rules.Dates;
using Hearth.Rules.Facts;

namespace Hearth.Rules.Criteria;

/// <summary>
/// A professional has judged that the problem is there, on a date and with a rationale. What no data can decide is not
/// decided from data; that no one has nominated is "not met", for nominations are kept here and nowhere else.
/// </summary>
public sealed record NominatedAs(string Id, Period Within) : Criterion
{
    /// <inheritdoc />
    public override string Test => $"nominated by a professional in the last {Within}";

    /// <inheritdoc />
    public override IEnumerable<FactKind> Kinds => [FactKind.Nomination];

    /// <inheritdoc />
    public override Answer Ask(Subject subject, DateOnly asAt)
    {
        var days = new DateSpan(Within.Before(asAt), asAt);
        Evidence[] made =
        [
            .. subject.Facts.Where(e =>
                e.Fact is { Kind: FactKind.Nomination, Start: { } day, Note.Length: > 0 }
                && e.Fact.Code == Id
                && days.Holds(day)
            ),
        ];
        return made.Length == 0
            ? Answer.NotMet("no one has nominated")
            : Answer.Met(
                $"nominated on {Words.Day(made[0].Fact.Start!.Value)}: {made[0].Fact.Note}",
                made
            );
    }
}
