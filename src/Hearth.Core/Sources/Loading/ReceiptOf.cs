using Hearth.Core.Sources.Catalogue;

namespace Hearth.Core.Sources.Loading;

/// <summary>Makes a return's receipt from what was counted while loading it.</summary>
internal static class ReceiptOf
{
    // A smaller change in how often a column is filled is chance.
    private const double Telling = 0.1;

    public static Receipt Start(Return of) =>
        new()
        {
            Return = of.No,
            Source = of.SourceId,
            File = of.FileName,
            Sha256 = of.FileHash,
            Bytes = of.Bytes,
            ExtractDate = of.ExtractDate,
            ReceivedAt = of.ReceivedAt,
            Status = Kebab.Of(of.Status),
        };

    public static Receipt Of(
        Return loaded,
        SourceDefinition source,
        LayoutBinding binding,
        Tally tally,
        Receipt? last
    )
    {
        var completeness = Completeness(source, tally);
        var outside =
            source.Format == FileFormat.Xml
                ? tally.OutsidePaths.Order(StringComparer.Ordinal)
                : binding.Outside.AsEnumerable();
        var receipt = Start(loaded) with
        {
            Status = "effective",
            Counts = new ReceiptCounts(
                loaded.Rows,
                loaded.Loaded,
                loaded.Warned,
                loaded.Rejected,
                loaded.Repeated,
                loaded.Outside,
                loaded.Superseded,
                loaded.Ended
            ),
            Reasons =
            [
                .. tally
                    .Reasons.Select(r => new ReceiptReason(
                        r.Key.Outcome,
                        r.Key.Column,
                        r.Key.Reason,
                        r.Key.Fix,
                        r.Value
                    ))
                    .OrderBy(r => r.Outcome, StringComparer.Ordinal)
                    .ThenByDescending(r => r.Rows)
                    .ThenBy(r => r.Column, StringComparer.Ordinal)
                    .ThenBy(r => r.Reason, StringComparer.Ordinal),
            ],
            Coverage = new ReceiptCoverage(
                loaded.CoverageStart ?? loaded.ExtractDate,
                loaded.CoverageEnd ?? loaded.ExtractDate,
                loaded.CoverageArea,
                Kebab.Of(loaded.Picture)
            ),
            ColumnsNotStored = [.. outside],
            ColumnsMissing = binding.Absent,
        };
        var arrived = London.DateOf(loaded.ReceivedAt);
        return receipt with
        {
            Quality = new ReceiptQuality(
                completeness,
                Validity(source, tally),
                new ReceiptTimeliness(
                    arrived.DayNumber - loaded.ExtractDate.DayNumber,
                    tally.Latest is { } latest ? arrived.DayNumber - latest.DayNumber : null
                ),
                Consistency(receipt, completeness, last)
            ),
        };
    }

    private static Dictionary<string, double> Completeness(SourceDefinition source, Tally tally) =>
        source
            .Columns.Index()
            .ToDictionary(
                c => c.Item.Name,
                c => Share(tally.Filled[c.Index], tally.Rows),
                StringComparer.Ordinal
            );

    private static Dictionary<string, double> Validity(SourceDefinition source, Tally tally) =>
        source
            .Columns.Index()
            .Where(c => tally.Filled[c.Index] > 0)
            .ToDictionary(
                c => c.Item.Name,
                c => Share(tally.Filled[c.Index] - tally.Wrong[c.Index], tally.Filled[c.Index]),
                StringComparer.Ordinal
            );

    private static ReceiptConsistency? Consistency(
        Receipt now,
        Dictionary<string, double> completeness,
        Receipt? last
    )
    {
        if (last is not { Counts: { } before, Quality: { } quality })
            return null;
        return new ReceiptConsistency(
            last.Return,
            before.Rows,
            Share(now.Counts!.Rows, before.Rows),
            [.. last.ColumnsMissing.Except(now.ColumnsMissing)],
            [.. now.ColumnsMissing.Except(last.ColumnsMissing)],
            completeness
                .Where(c =>
                    Math.Abs(c.Value - quality.Completeness.GetValueOrDefault(c.Key)) > Telling
                )
                .ToDictionary(
                    c => c.Key,
                    c => Math.Round(c.Value - quality.Completeness.GetValueOrDefault(c.Key), 4)
                )
        );
    }

    private static double Share(long part, long whole) =>
        whole == 0 ? 0 : Math.Round((double)part / whole, 4);
}
