using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Sources.Loading;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sources;

/// <summary>One return as lists show it.</summary>
public sealed record ReturnSummary(
    int No,
    string SourceId,
    string FileName,
    DateOnly ExtractDate,
    DateOnly? CoverageStart,
    DateOnly? CoverageEnd,
    ReturnStatus Status,
    DateTime ReceivedAt,
    DateTime? EffectiveAt,
    string? WithdrawnReason,
    string LoadedBy,
    ReceiptCounts Counts
);

/// <summary>A rejected row as the partner who sent it may fetch it.</summary>
public sealed record RejectedRow(long RowNo, string Column, string Reason, string Fix, string Row);

/// <summary>Returns, their receipts and rejected rows. Counts and reasons hold no personal data; rejected rows do.</summary>
public sealed class ReturnsQuery(AppDb db, SourcesQuery sources)
{
    /// <summary>Newest first, of the sources the actor may know of.</summary>
    public async Task<IReadOnlyList<ReturnSummary>> ListAsync(
        Actor actor,
        string? sourceId = null,
        int most = 500,
        int skip = 0,
        CancellationToken cancel = default
    )
    {
        var found = await Of(actor, sourceId)
            .OrderByDescending(r => r.ReceivedAt)
            .ThenByDescending(r => r.No)
            .Skip(skip)
            .Take(most)
            .ToListAsync(cancel);
        return [.. found.Select(Summary)];
    }

    public Task<int> CountAsync(
        Actor actor,
        string? sourceId = null,
        CancellationToken cancel = default
    ) => Of(actor, sourceId).CountAsync(cancel);

    /// <summary>Returns in effect with rows their sender should mend, the newest of each source.</summary>
    public async Task<IReadOnlyList<ReturnSummary>> WithRejectedAsync(
        Actor actor,
        CancellationToken cancel = default
    )
    {
        var newest = Of(actor, null)
            .Where(r => r.Status == ReturnStatus.Effective)
            .GroupBy(r => r.SourceId)
            .Select(g => g.Max(r => r.No));
        var found = await db
            .Returns.AsNoTracking()
            .Where(r => newest.Contains(r.No) && r.Rejected > 0)
            .OrderByDescending(r => r.Rejected)
            .ToListAsync(cancel);
        return [.. found.Select(Summary)];
    }

    /// <summary>When the newest return in effect took effect.</summary>
    public Task<DateTime?> LatestAsync(Actor actor, CancellationToken cancel = default) =>
        Of(actor, null)
            .Where(r => r.Status == ReturnStatus.Effective)
            .MaxAsync(r => r.EffectiveAt, cancel);

    public async Task<(ReturnSummary Return, Receipt? Receipt)?> FindAsync(
        Actor actor,
        int no,
        CancellationToken cancel = default
    )
    {
        var found = await Of(actor, null).FirstOrDefaultAsync(r => r.No == no, cancel);
        return found is null ? null : (Summary(found), ReceiptJson.Read(found.Receipt));
    }

    /// <summary>In order of the file. Fetching them is recorded: they are what the partner sent about people.</summary>
    public async Task<IReadOnlyList<RejectedRow>> RejectedAsync(
        Actor actor,
        int no,
        TimeProvider clock,
        CancellationToken cancel = default
    )
    {
        if (!await Of(actor, null).AnyAsync(r => r.No == no, cancel))
            return [];
        db.Events.Add(
            Event.By(actor, "sources.rejected-rows-read", $"return:{no}", clock.UtcNow())
        );
        await db.SaveChangesAsync(cancel);
        return await db
            .Rejections.AsNoTracking()
            .Where(r => r.ReturnNo == no)
            .OrderBy(r => r.RowNo)
            .Select(r => new RejectedRow(r.RowNo, r.Column, r.Reason, r.Fix, r.Row))
            .ToListAsync(cancel);
    }

    private IQueryable<Return> Of(Actor actor, string? sourceId)
    {
        var returns = db.Returns.AsNoTracking();
        if (sources.Only(actor) is { } only)
            returns = returns.Where(r => only.Contains(r.SourceId));
        return sourceId is null ? returns : returns.Where(r => r.SourceId == sourceId);
    }

    private static ReturnSummary Summary(Return r) =>
        new(
            r.No,
            r.SourceId,
            r.FileName,
            r.ExtractDate,
            r.CoverageStart,
            r.CoverageEnd,
            r.Status,
            r.ReceivedAt,
            r.EffectiveAt,
            r.WithdrawnReason,
            r.LoadedBy,
            new ReceiptCounts(
                r.Rows,
                r.Loaded,
                r.Warned,
                r.Rejected,
                r.Repeated,
                r.Outside,
                r.Superseded,
                r.Ended
            )
        );
}
