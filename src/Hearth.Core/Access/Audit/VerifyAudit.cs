using System.Diagnostics;
using Hearth.Core.Access.Audit.Data;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Access.Audit;

/// <param name="Anchors">A file of anchors to hold the trail against; without it, the one Hearth writes.</param>
/// <param name="Bound">An event may wait so long to be sealed.</param>
/// <param name="Progress">How many entries are checked so far.</param>
public sealed record VerifyAudit(
    string? Anchors = null,
    TimeSpan? Bound = null,
    Action<long>? Progress = null
);

/// <param name="Entries">Sealed, and checked.</param>
/// <param name="Blocks">Of these.</param>
/// <param name="Pending">Not sealed yet.</param>
/// <param name="Anchors">Lines of the file outside that were held against the database.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Count">How many findings there are.</param>
/// <param name="Findings">The first thousand of them.</param>
public sealed record AuditVerified(
    long Entries,
    long Blocks,
    long Pending,
    long Anchors,
    double Seconds,
    long Count,
    IReadOnlyList<AuditFinding> Findings
)
{
    public bool IsWhole => Count == 0;
}

/// <summary>
/// Finds any altered, removed, inserted or reordered entry of the audit trail (requirement SH-8). Streams: its memory is the
/// same for a thousand entries and ten million.
/// </summary>
public sealed class VerifyAuditOperation(
    AppDb db,
    DataFolder folder,
    AuditKeys keys,
    AnchorFile anchors,
    TimeProvider clock
)
{
    /// <summary>Sealing runs every second; what waits a minute waits for a reason.</summary>
    public static readonly TimeSpan Bound = TimeSpan.FromMinutes(1);

    public async Task<Outcome<AuditVerified>> RunAsync(
        VerifyAudit request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.AccessAudit))
            return Outcome.NotFound;
        var from = Stopwatch.GetTimestamp();
        var findings = new Findings();
        var totals = await AuditTotals.ReadAsync(db, cancel);
        await new BlocksCheck(db, folder, keys, findings).RunAsync(
            totals.Blocks,
            request.Progress,
            cancel
        );
        CheckPending(request.Bound ?? Bound, findings, cancel);
        if (!totals.Agree || findings.Count > 0)
            await LocateAsync(findings, cancel);
        var outside = await new AnchorsCheck(db, keys, findings).RunAsync(
            request.Anchors ?? anchors.Path,
            totals,
            cancel
        );
        return new AuditVerified(
            totals.Last,
            totals.Blocks,
            totals.Pending,
            outside,
            Math.Round(Stopwatch.GetElapsedTime(from).TotalSeconds, 2),
            findings.Count,
            findings.InOrder
        );
    }

    /// <summary>What is not sealed yet is held against its keyed hash alone.</summary>
    private void CheckPending(TimeSpan bound, Findings findings, CancellationToken cancel)
    {
        var oldest = EntryBuffer.MicrosOf(clock.UtcNow() - bound);
        using var rows = AuditRows.Pending(folder);
        while (rows.Next())
        {
            cancel.ThrowIfCancellationRequested();
            if (!rows.HasEvent)
                findings.Add(
                    FindingKind.Removed,
                    null,
                    null,
                    rows.EventId,
                    $"Event {rows.EventId} is gone; it was waiting to be sealed."
                );
            else if (!keys.Made(rows.Entry))
                findings.Add(
                    FindingKind.Altered,
                    null,
                    null,
                    rows.EventId,
                    $"Event {rows.EventId} was not written by Hearth as it stands: altered before it was sealed, inserted, or by a key that is not here."
                );
            else if (rows.At < oldest)
                findings.Add(
                    FindingKind.Unsealed,
                    null,
                    null,
                    rows.EventId,
                    $"Event {rows.EventId} has waited longer than {bound.TotalSeconds:0} seconds to be sealed."
                );
        }
    }

    private async Task LocateAsync(Findings findings, CancellationToken cancel)
    {
        await foreach (var id in AuditTotals.UnknownEventsAsync(db).WithCancellation(cancel))
            findings.Add(
                FindingKind.Inserted,
                null,
                null,
                id,
                $"Event {id} neither has a place in the trail nor waits for one: it was inserted, or its seal was taken away."
            );
        await foreach (var seal in AuditTotals.UnknownSealsAsync(db).WithCancellation(cancel))
            findings.Add(
                FindingKind.Inserted,
                seal.Seq,
                null,
                seal.EventId,
                $"Entry {seal.Seq} is of no block: it was inserted, or its block was taken away."
            );
    }
}
