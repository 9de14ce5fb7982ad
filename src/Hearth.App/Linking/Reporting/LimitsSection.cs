using static Hearth.App.Linking.Reporting.Html;

namespace Hearth.App.Linking.Reporting;

internal static class LimitsSection
{
    public static void Write(Html html, LinkResult result)
    {
        html.Heading(2, "What this cannot tell");
        html.P(
            "Nothing here was checked by a person. A link is a proposal; whoever acts on one looks at both records first. Pairs that are neither sure links nor sure strangers are in the file of doubtful pairs."
        );
        html.P(
            "Probabilities rest on what was learned from these records. With few records, or records that are nearly empty, they are guesses. A pair that no rule brought together was never looked at."
        );
        html.Details(
            "Seconds by stage",
            inside =>
                inside.Table(
                    "Time",
                    ["Stage", "Seconds"],
                    result.Clock.Stages.Select(s =>
                        (IReadOnlyList<string>)[s.Stage, N(s.Seconds, "0.00")]
                    ),
                    1
                )
        );
    }
}
