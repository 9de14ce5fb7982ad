using Hearth.Linkage.Score;
using static Hearth.App.Linking.Reporting.Html;

namespace Hearth.App.Linking.Reporting;

internal static class SummarySection
{
    public static void Write(Html html, LinkResult result)
    {
        var linked = result.Linked.Count();
        html.Heading(2, "What was found");
        html.Raw("<dl class=\"facts\">");
        Fact("Records", Count(result.Table.Count));
        Fact("Links", Count(linked));
        Fact("People", Count(result.Clusters.Count));
        Fact("Pairs compared", Count(result.Blocking.Pairs));
        if (result.Plan is { } plan)
            Fact("Matches that blocking finds, estimated", Share(plan.Recall));
        Fact("Seconds", N(result.Clock.Total, "0.0"));
        html.Raw("</dl>");
        html.P(How(result));
        html.P(
            $"Two records are linked from a match weight of {N(result.Threshold)} bits, a probability of {Share(ScoredPair.ToProbability(result.Threshold))}. "
                + (
                    result.Request.Model is null
                        ? "The tool chose it as the weight at which precision and recall together are expected to be best."
                        : "The model's file sets it."
                )
        );

        void Fact(string name, string value) =>
            html.Raw($"<div><dt>{E(name)}</dt><dd>{E(value)}</dd></div>");
    }

    private static string How(LinkResult result)
    {
        var files = result.Tables.Select(t => $"{t.Name} ({Count(t.Count)} records)");
        var what =
            result.Tables.Count == 1 ? $"Duplicates were looked for in {files.First()}."
            : result.Request.Dedupe
                ? $"Links were looked for across and within {string.Join(" and ", files)}."
            : $"Links were looked for across {string.Join(" and ", files)}, not within either.";
        return result.OnePartner
            ? what
                + " Hardly any record had two sure partners, so each file was taken to hold a person once."
            : what;
    }
}
