using Hearth.Rules.Frameworks;

namespace Hearth.Core.Eligibility.Exporting;

/// <summary>A list as a table: a row per family, a column per headline holding the indicators met under it.</summary>
internal static class ExportRows
{
    public static IReadOnlyList<string> Headings(Framework framework) =>
        [
            "Rank",
            "Family",
            "Name",
            "Locality",
            "Problems",
            "Concern",
            "ReactiveCostPounds",
            "Route",
            "Status",
            "DecidedBy",
            "Reason",
            .. framework.Headlines.Select(h => FormulaSafe.Text(h.Name)),
            "NotKnown",
        ];

    public static IReadOnlyList<object> Row(ExportedFamily family, Framework framework) =>
        [
            family.Rank,
            family.Family,
            FormulaSafe.Text(family.Name),
            FormulaSafe.Text(family.Locality),
            family.Problems,
            family.Concern,
            family.ReactiveCostPounds,
            family.Route,
            family.Status,
            FormulaSafe.Text(family.DecidedBy),
            FormulaSafe.Text(family.Reason),
            .. framework.Headlines.Select(h =>
                FormulaSafe.Text(Said(family, n => n.Headline == h.Id && n.Answer == "met"))
            ),
            FormulaSafe.Text(Said(family, n => n.Answer == "unknown")),
        ];

    private static string Said(ExportedFamily family, Func<ExportedNeed, bool> which) =>
        string.Join(
            "; ",
            family
                .Needs.Where(which)
                .Select(n => $"{n.Criterion}: {n.Because}")
                .Distinct(StringComparer.Ordinal)
        );
}
