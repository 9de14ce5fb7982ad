using Hearth.Core.Access.Audit.Data;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.Audit;

/// <summary>Holds the database against the anchors that stand outside it.</summary>
internal sealed class AnchorsCheck(AppDb db, AuditKeys keys, Findings findings)
{
    private long held;

    /// <summary>How many lines were held against it.</summary>
    public async Task<long> RunAsync(string path, AuditTotals totals, CancellationToken cancel)
    {
        if (await BeyondAsync(path, totals, cancel) is { } beyond)
            await TellEndAsync(beyond, cancel);
        return held;
    }

    /// <summary>The last anchor of a block that the database did not have when the verification began.</summary>
    private async Task<SealBlock?> BeyondAsync(
        string path,
        AuditTotals totals,
        CancellationToken cancel
    )
    {
        await using var blocks = db
            .SealBlocks.AsNoTracking()
            .OrderBy(b => b.No)
            .AsAsyncEnumerable()
            .GetAsyncEnumerator(cancel);
        var any = await blocks.MoveNextAsync();
        SealBlock? beyond = null;
        foreach (var line in AnchorFile.Lines(path))
        {
            held++;
            if (SealBlock.Read(line) is not { } anchor)
            {
                findings.Add(
                    FindingKind.Anchor,
                    null,
                    null,
                    null,
                    $"Line {held} of {path} is no anchor."
                );
                continue;
            }
            if (anchor.IsGenuine(keys) is false)
            {
                findings.Add(
                    FindingKind.Anchor,
                    anchor.First,
                    anchor.No,
                    null,
                    $"Line {held} of {path} (block {anchor.No}) was not made by the council's key."
                );
                continue;
            }
            while (any && blocks.Current.No < anchor.No)
                any = await blocks.MoveNextAsync();
            if (any && blocks.Current.No == anchor.No)
            {
                if (blocks.Current.Line != anchor.Line)
                    findings.Add(
                        FindingKind.Rewritten,
                        anchor.First,
                        anchor.No,
                        null,
                        $"Block {anchor.No} is not what was anchored outside at {anchor.At:yyyy-MM-dd HH:mm:ss} UTC."
                    );
            }
            else if (anchor.No > totals.Blocks)
                beyond = anchor;
        }
        return beyond;
    }

    /// <summary>Sealing goes on meanwhile: only what the database does not have now is missing.</summary>
    private async Task TellEndAsync(SealBlock beyond, CancellationToken cancel)
    {
        var latest = await db
            .SealBlocks.AsNoTracking()
            .OrderByDescending(b => b.No)
            .FirstOrDefaultAsync(cancel);
        if (beyond.No > (latest?.No ?? 0))
            findings.Add(
                FindingKind.CutOff,
                (latest?.Last ?? 0) + 1,
                (latest?.No ?? 0) + 1,
                null,
                $"The trail ends at entry {latest?.Last ?? 0}, and was anchored outside up to entry {beyond.Last} (block {beyond.No}, {beyond.At:yyyy-MM-dd HH:mm:ss} UTC): its end was cut off, or an older backup was restored."
            );
    }
}
