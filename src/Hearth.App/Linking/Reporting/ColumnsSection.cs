using Hearth.App.Linking.Building;
using Hearth.App.Linking.Recognition;
using static Hearth.App.Linking.Reporting.Html;

namespace Hearth.App.Linking.Reporting;

internal static class ColumnsSection
{
    public static void Write(Html html, LinkResult result)
    {
        html.Heading(2, "Columns and how complete they are");
        html.P(
            "What each column was taken for. Evidence that is often missing says little; rename a column that was taken for the wrong thing."
        );
        if (result.DeadBeforeBirth > 0)
            html.P(
                $"{Count(result.DeadBeforeBirth)} records have a date of death before their own date of birth. One of the two is wrong: have the source put it right. Until then these dates keep no records apart."
            );
        var evidence = result.Columns.Where(c => Fields.IsEvidence(c.Role)).ToList();
        html.Raw(
            BarChart.Draw(
                "Completeness",
                "The share of records that have a value.",
                [
                    .. evidence.Select(c =>
                        (c.Name, c.Filled(result.Tables), Share(c.Filled(result.Tables)))
                    ),
                ]
            )
        );
        html.Table(
            "All columns",
            ["Column", "Taken for", "Why", "Filled"],
            result.Columns.Select(c =>
                (IReadOnlyList<string>)
                    [c.Name, Recogniser.Plain(c.Role), c.Why, Share(c.Filled(result.Tables))]
            ),
            3
        );
    }
}
