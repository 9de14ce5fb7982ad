using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Sources.Loading;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sources;

/// <summary>One return on the trend. Shares are 0 to 1; completeness and validity are the mean over the layout's columns.</summary>
public sealed record QualityPoint(
    int ReturnNo,
    DateOnly ExtractDate,
    long Rows,
    double RejectedShare,
    double Completeness,
    double Validity,
    int DaysSinceExtract,
    double? RowsRatio,
    IReadOnlyList<string> Changes
);

/// <summary>How good a source's returns have been, with each announced change in collection marked where it first shows.</summary>
public sealed class QualityTrendQuery(AppDb db, SourcesQuery sources)
{
    /// <summary>By extract date.</summary>
    public async Task<IReadOnlyList<QualityPoint>> ReadAsync(
        Actor actor,
        string sourceId,
        CancellationToken cancel = default
    )
    {
        if (!sources.MaySee(actor, sourceId))
            return [];
        var returns = await db
            .Returns.AsNoTracking()
            .Where(r => r.SourceId == sourceId && r.Status == ReturnStatus.Effective)
            .OrderBy(r => r.ExtractDate)
            .ThenBy(r => r.No)
            .ToListAsync(cancel);
        var changes = await db
            .CollectionChanges.AsNoTracking()
            .Where(c => c.SourceId == sourceId)
            .OrderBy(c => c.From)
            .ToListAsync(cancel);
        var points = new List<QualityPoint>();
        var previous = DateOnly.MinValue;
        foreach (var one in returns)
        {
            if (ReceiptJson.Read(one.Receipt)?.Quality is not { } quality)
                continue;
            points.Add(
                new QualityPoint(
                    one.No,
                    one.ExtractDate,
                    one.Rows,
                    one.Rows == 0 ? 0 : Math.Round((double)one.Rejected / one.Rows, 4),
                    Mean(quality.Completeness.Values),
                    Mean(quality.Validity.Values),
                    quality.Timeliness.DaysSinceExtract,
                    quality.Consistency?.RowsRatio,
                    [
                        .. changes
                            .Where(c => c.From > previous && c.From <= one.ExtractDate)
                            .Select(c => c.What),
                    ]
                )
            );
            previous = one.ExtractDate;
        }
        return points;
    }

    /// <summary>What is announced and has not come yet.</summary>
    public async Task<IReadOnlyList<CollectionChange>> AheadAsync(
        Actor actor,
        DateOnly today,
        CancellationToken cancel = default
    )
    {
        var ahead = await db
            .CollectionChanges.AsNoTracking()
            .Where(c => c.From > today)
            .OrderBy(c => c.From)
            .ToListAsync(cancel);
        return [.. ahead.Where(c => sources.MaySee(actor, c.SourceId))];
    }

    private static double Mean(IEnumerable<double> shares) =>
        Math.Round(shares.DefaultIfEmpty(0).Average(), 4);
}
