using System.Globalization;
using Hearth.Rules.Dates;
using Hearth.Rules.Facts;

namespace Hearth.Rules.Criteria;

/// <summary>
/// What is owed reaches a sum, or so many weeks of rent, in the worst of the last consecutive snapshots: a balance that
/// falls on rent day and rises by the next is not one week's accident.
/// </summary>
/// <param name="Of">A kind of snapshot: Amount is pence owed, OutOf pence of weekly rent.</param>
/// <param name="Pence">The sum in pence; null when only weeks of rent count.</param>
/// <param name="WeeksOfRent">The weeks; null when only the sum counts.</param>
/// <param name="Snapshots">How many of the latest snapshots are looked at.</param>
/// <param name="Within">How old a snapshot may be.</param>
public sealed record BalanceAtLeast(
    FactKind Of,
    long? Pence,
    int? WeeksOfRent,
    int Snapshots,
    Period Within
) : Criterion
{
    /// <inheritdoc />
    public override string Test =>
        $"{Words.Spoken(Of)} of at least {Threshold} in the worst of the last {Snapshots.ToString(CultureInfo.InvariantCulture)} snapshots";

    /// <inheritdoc />
    public override IEnumerable<FactKind> Kinds => [Of];

    /// <inheritdoc />
    public override Answer Ask(Subject subject, DateOnly asAt)
    {
        var days = new DateSpan(Within.Before(asAt), asAt);
        var latest = subject
            .Facts.Where(e => e.Fact.Kind == Of && e.Fact.Start is { } day && days.Holds(day))
            .GroupBy(e => e.Fact.Start!.Value)
            .OrderByDescending(g => g.Key)
            .Take(Snapshots)
            .SelectMany(g => g)
            .ToArray();
        var reached = latest.Where(e => Reaches(e.Fact) == true).ToArray();
        if (reached.Length > 0)
            return Answer.Met(
                $"owes {Sum(reached.Max(e => e.Fact.Amount!.Value))} (at least {Threshold})",
                reached
            );
        if (latest.Any(e => Reaches(e.Fact) is null))
            return Answer.Unknown("the balance or the weekly rent is not recorded", latest);
        if (latest.Length > 0)
            return Answer.NotMet($"owes less than {Threshold}", latest);
        return subject.Gap(new DateSpan(asAt, asAt), asAt) is { } gap
            ? Answer.Unknown(gap)
            : Answer.NotMet("no balance is recorded");
    }

    private string Threshold =>
        string.Join(
            " or ",
            new[]
            {
                Pence is { } p ? Sum(p) : null,
                WeeksOfRent is { } w
                    ? string.Create(CultureInfo.InvariantCulture, $"{w} weeks of rent")
                    : null,
            }.OfType<string>()
        );

    private bool? Reaches(Fact fact)
    {
        if (fact.Amount is not { } owed)
            return null;
        if (Pence is { } sum && owed >= sum)
            return true;
        if (WeeksOfRent is not { } weeks)
            return false;
        return fact.OutOf is > 0 and { } rent ? owed >= weeks * rent
            : owed <= 0 ? false
            : null;
    }

    private static string Sum(long pence) =>
        string.Create(CultureInfo.InvariantCulture, $"£{pence / 100}.{pence % 100:00}");
}
