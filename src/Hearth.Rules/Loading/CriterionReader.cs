using System.Globalization;
using Hearth.Rules.Criteria;
using Hearth.Rules.Dates;
using Hearth.Rules.Facts;

namespace Hearth.Rules.Loading;

/// <summary>Reads a criterion: its first key names which of the closed set it is.</summary>
internal static class CriterionReader
{
    private static readonly Dictionary<string, Func<RuleMap, string, Criterion>> Known = new(
        StringComparer.Ordinal
    )
    {
        ["absence-at-least"] = (map, _) => Absence(map, "absence-at-least"),
        ["absence-above"] = (map, _) => Absence(map, "absence-above"),
        ["events-at-least"] = Events,
        ["spell-open"] = (map, _) => new SpellOpen(Selector(map, "spell-open")),
        ["benefit-in"] = (map, _) => new BenefitIn(Some(map, "benefit-in")),
        ["activity-in"] = (map, _) => new ActivityIn(Some(map, "activity-in")),
        ["release-within"] = (map, _) => new ReleaseWithin(Period(map, "release-within")),
        ["eligible-not-placed"] = (map, _) => NotPlaced(map),
        ["balance-at-least"] = Balance,
        ["assessment-factor-in"] = (map, _) =>
            new AssessmentFactorIn(Some(map, "assessment-factor-in"), Period(map, "within")),
        ["nominated-within"] = (map, id) => new NominatedAs(id, Period(map, "nominated-within")),
        ["any-of"] = (map, id) => new AtLeast(1, Several(map, "any-of", id)),
        ["all-of"] = AllOf,
        ["at-least"] = (map, id) => new AtLeast(map.Number("at-least"), Several(map, "of", id)),
    };

    public static Criterion Read(RuleMap map, string indicator)
    {
        if (map.Keys.FirstOrDefault(Known.ContainsKey) is not { } which)
            throw map.Wrong(
                $"a criterion is one of {string.Join(", ", Known.Keys)}, not '{map.Keys.FirstOrDefault()}'"
            );
        var criterion = Known[which](map, indicator);
        map.NothingElse();
        return criterion;
    }

    private static AtLeast AllOf(RuleMap map, string indicator)
    {
        var all = Several(map, "all-of", indicator);
        return new AtLeast(all.Count, all);
    }

    private static AbsenceAtLeast Absence(RuleMap map, string which) =>
        new(
            Percents(map, which),
            map.Choice<AbsenceKind>("counting"),
            Terms(map, "over") ?? throw map.Wrong("'over' is such as 3 consecutive-terms", "over"),
            which == "absence-above"
        );

    private static EventsAtLeast Events(RuleMap map, string indicator) =>
        new(
            map.Number("events-at-least"),
            Selector(map, "of"),
            map.Has("over")
                ? new Window.Terms(
                    Terms(map, "over")
                        ?? throw map.Wrong("'over' is such as 3 consecutive-terms", "over")
                )
                : new Window.Last(Period(map, "within")),
            map.Has("counting") ? map.Choice<CountUnit>("counting") : CountUnit.Events
        );

    private static EligibleNotPlaced NotPlaced(RuleMap map) =>
        map.Text("eligible-not-placed") == "early-years"
            ? new EligibleNotPlaced()
            : throw map.Wrong("'eligible-not-placed' is early-years", "eligible-not-placed");

    private static BalanceAtLeast Balance(RuleMap map, string indicator)
    {
        var threshold = map.Map("balance-at-least");
        var (pounds, weeks) = (
            threshold.OptionalNumber("pounds"),
            threshold.OptionalNumber("weeks-of-rent")
        );
        threshold.NothingElse();
        if (pounds is null && weeks is null)
            throw threshold.Wrong("'balance-at-least' needs pounds or weeks-of-rent");
        return new(
            map.Choice<FactKind>("of"),
            pounds * 100L,
            weeks,
            map.OptionalNumber("worst-of") ?? 1,
            Period(map, "within")
        );
    }

    private static FactSelector Selector(RuleMap map, string key) =>
        new(
            map.Choices<FactKind>(key) is { Count: > 0 } kinds
                ? kinds
                : throw map.Wrong($"'{key}' names no kind of fact", key),
            map.Texts("code"),
            map.Texts("status")
        );

    private static IReadOnlyList<Criterion> Several(RuleMap map, string key, string indicator) =>
        map.Maps(key) is { Count: > 0 } inner
            ? [.. inner.Select(m => Read(m, indicator))]
            : throw map.Wrong($"'{key}' needs a list of criteria", key);

    private static IReadOnlyList<string> Some(RuleMap map, string key) =>
        map.Texts(key) is { Count: > 0 } some ? some : throw map.Wrong($"'{key}' is empty", key);

    private static Period Period(RuleMap map, string key) =>
        Dates.Period.TryRead(map.Text(key), out var period)
            ? period
            : throw map.Wrong($"'{key}' is such as 12 months, not '{map.Text(key)}'", key);

    private static int? Terms(RuleMap map, string key) =>
        map.Text(key).Split(' ') is [var count, "consecutive-terms"]
        && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? n
            : null;

    private static Dated<int> Percents(RuleMap map, string key)
    {
        if (!map.IsMap(key))
            return new([(DateOnly.MinValue, Percent(map, key))]);
        var steps = map.Map(key);
        List<(DateOnly From, int Value)> read = [];
        foreach (var from in steps.Keys)
        {
            if (
                !DateOnly.TryParseExact(
                    from,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var date
                )
            )
                throw steps.Wrong($"'{from}' is no date such as 2015-09-01", from);
            if (read.Count > 0 && date <= read[^1].From)
                throw steps.Wrong($"'{from}' is not after the date before it", from);
            read.Add((date, Percent(steps, from)));
        }
        return new(read);
    }

    private static int Percent(RuleMap map, string key) =>
        map.Text(key).Split(' ') is [var count, "percent"]
        && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
        && n is > 0 and <= 100
            ? n
            : throw map.Wrong($"'{key}' is such as 10 percent, not '{map.Text(key)}'", key);
}
