using Hearth.Rules.Dates;
using Hearth.Rules.Loading;

namespace Hearth.Rules.Cases;

/// <summary>Reads the latest <c>rulebook/cases/plan-*.yaml</c>, strictly.</summary>
public static class PlanReader
{
    /// <param name="folders">Rulebook folders; a later one overrides an earlier.</param>
    /// <exception cref="RuleFileException">The file is missing or is not what is expected.</exception>
    public static PlanRules Read(params IReadOnlyList<string> folders) =>
        RuleFolders.Latest(folders, "cases", "plan-*.yaml", Rules);

    private static PlanRules Rules(RuleMap root)
    {
        var drift = root.Map("drift");
        var (open, unreviewed) = (
            Length(drift, "open-longer-than"),
            Length(drift, "not-reviewed-for")
        );
        drift.NothingElse();
        return new(
            root.Text("version"),
            Length(root, "review-every"),
            open,
            unreviewed,
            StepDown(root.Map("step-down")),
            root.Text("outcomes-of")
        );
    }

    private static StepDownRule StepDown(RuleMap map)
    {
        var up = map.Number("every-rating-up-by");
        var open = map.Text("no-action-open");
        var doubt = map.OptionalText("doubt");
        map.NothingElse();
        // Ratings go from 1 to 10.
        if (up is < 1 or > 9)
            throw map.Wrong("a rating that is up is up by 1 to 9", "every-rating-up-by");
        return open is "yes" or "no"
            ? new(up, open == "yes", doubt)
            : throw map.Wrong($"'no-action-open' is yes or no, not '{open}'", "no-action-open");
    }

    private static Period Length(RuleMap map, string key) =>
        Period.TryRead(map.Text(key), out var period) && period.Count > 0
            ? period
            : throw map.Wrong($"'{key}' is a length of time such as 12 weeks", key);
}
