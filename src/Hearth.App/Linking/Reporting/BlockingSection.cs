using static Hearth.App.Linking.Reporting.Html;

namespace Hearth.App.Linking.Reporting;

internal static class BlockingSection
{
    public static void Write(Html html, LinkResult result)
    {
        html.Heading(2, "Which pairs were compared");
        html.P(
            "Comparing every record with every other is not possible for many records. Two are compared when one of these rules brings them together."
        );
        if (result.Plan is { } plan)
        {
            html.P(
                $"The rules were chosen from the data. Together they are estimated to find {Share(plan.Recall)} of all matches, by how often matches are found by one rule alone and by two (capture and recapture). It is an upper bound."
            );
            html.Table(
                "Blocking rules",
                ["Rule", "Pairs", "Largest block", "Finds of matches", "Adds"],
                plan.Rules.Select(r =>
                    (IReadOnlyList<string>)
                        [
                            r.Rule.Name,
                            Count(r.Cost.Pairs),
                            Count(r.Cost.LargestBlock),
                            Share(r.Finds),
                            Share(r.Adds),
                        ]
                ),
                1,
                2,
                3,
                4
            );
        }
        else
        {
            html.Table(
                "Blocking rules",
                ["Rule", "Pairs no earlier rule found", "Largest block"],
                result.Blocking.Rules.Select(r =>
                    (IReadOnlyList<string>)[r.Rule, Count(r.Pairs), Count(r.LargestBlock)]
                ),
                1,
                2
            );
        }
        if (result.Blocking.Oversized is not { Count: > 0 } oversized)
            return;
        html.Details(
            $"{Count(oversized.Count)} blocks were too large to compare",
            inside =>
            {
                inside.P(
                    "So many records share these values that agreeing on them says nothing. Other rules still bring their records together."
                );
                inside.Table(
                    "Largest first",
                    ["Rule", "Value", "Records"],
                    oversized
                        .Take(20)
                        .Select(b => (IReadOnlyList<string>)[b.Rule, b.Key, Count(b.Records)]),
                    2
                );
            }
        );
    }
}
