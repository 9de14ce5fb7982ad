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
public sealed class ReturnsQuery(AppDb db)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<ReturnSummary>> ListAsync(
        Actor actor,
        string? sourceId = null,
        int most = 500,
        CancellationToken cancel = default
    )
    {
        if (!MaySee(actor))
            return [];
        var returns = db.Returns.AsNoTracking();
        if (sourceId is not null)
            returns = returns.Where(r => r.SourceId == sourceId);
        var found = await returns
            .OrderByDescending(r => r.ReceivedAt)
            .ThenByDescending(r => r.No)
            .Take(most)
            .ToListAsync(cancel);
        return [.. found.Select(Summary)];
    }

    public async Task<(ReturnSummary Return, Receipt? Receipt)?> FindAsync(
        Actor actor,
        int no,
        CancellationToken cancel = default
    )
    {
        if (!MaySee(actor))
            return null;
        var found = await db.Returns.AsNoTracking().FirstOrDefaultAsync(r => r.No == no, cancel);
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
        if (!MaySee(actor))
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

    /// <summary>An administrator looks after accounts only.</summary>
    private static bool MaySee(Actor actor) => actor.Role != Role.Administrator;

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
