using System.Text.Json;
using System.Threading.Channels;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Sources.Catalogue;
using Hearth.Core.Sources.Readers;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sources.Loading;

/// <summary>Reads and writes a started load to its end, one thread each, and lets it take effect. A file may have no rows.</summary>
internal sealed class FinishLoad(AppDb db, DataFolder folder, TimeProvider clock)
{
    // Small enough to die young, and so to leave memory as flat as the file is long.
    private const int BatchRows = 4_000;

    // Told when the rows are stored, so no oftener than a transaction ends.
    private const int ProgressRows = 40_000;

    public async Task<ReturnLoaded> RunAsync(
        Return loading,
        SourceDefinition source,
        LayoutBinding binding,
        RowParser parser,
        RowReader? rows,
        Action<long>? progress,
        Actor actor,
        CancellationToken cancel
    )
    {
        var effective = await db
            .Returns.AsNoTracking()
            .Where(r => r.SourceNo == loading.SourceNo && r.Status == ReturnStatus.Effective)
            .ToListAsync(cancel);
        await using var writer = await WriterAsync(loading, effective, cancel);
        if (rows is not null)
            await PumpAsync(parser, rows, writer, progress, cancel);

        var tally = parser.Tally;
        loading.Rows = tally.Rows;
        loading.Loaded = writer.Counts.Loaded;
        loading.Warned = writer.Counts.Warned;
        loading.Rejected = tally.Rejected;
        loading.Repeated = writer.Counts.Repeated;
        loading.Outside = tally.Outside;
        loading.Superseded = writer.Counts.Superseded;
        if (loading.Picture == Picture.Whole)
            loading.Ended = await AbsentRecords.EndAsync(
                db,
                loading,
                effective,
                writer.RejectedKeys,
                cancel
            );
        await AbsentRecords.EndByLaterAsync(db, source, loading, [.. effective, loading], cancel);

        var last = effective.Where(r => AbsentRecords.Order(r, loading) < 0);
        var receipt = ReceiptOf.Of(
            loading,
            source,
            binding,
            tally,
            ReceiptJson.Read(
                last.OrderByDescending(r => r.ExtractDate)
                    .ThenByDescending(r => r.No)
                    .FirstOrDefault()
                    ?.Receipt
            )
        );
        // This one update is what makes the load take effect.
        loading.Receipt = ReceiptJson.Write(receipt);
        loading.EffectiveAt = clock.UtcNow();
        loading.Status = ReturnStatus.Effective;
        db.Events.Add(
            Event.By(
                actor,
                "sources.loaded",
                $"return:{loading.No}",
                loading.EffectiveAt.Value,
                JsonSerializer.Serialize(receipt.Counts)
            )
        );
        await db.SaveChangesAsync(cancel);
        return new ReturnLoaded(loading.No, receipt);
    }

    private async Task<LoadWriter> WriterAsync(
        Return loading,
        List<Return> effective,
        CancellationToken cancel
    )
    {
        var inOrder = effective.Append(loading).ToList();
        inOrder.Sort(AbsentRecords.Order);
        var places = inOrder.Index().ToDictionary(r => r.Item.No, r => r.Index);
        var versions = new Versions(places, loading.No, places[loading.No]);
        var stored = new StoredTexts(db.FieldKeys!);
        return folder.PostgresConnectionString is { } connection
            ? await PostgresWriter.OpenAsync(connection, loading, versions, stored, cancel)
            : new SqliteWriter(
                SqliteAppDb.ConnectionString(folder.DatabaseFile),
                loading,
                versions,
                stored,
                isFirst: !await db.Records.AnyAsync(r => r.SourceNo == loading.SourceNo, cancel)
            );
    }

    /// <summary>One thread parses while this one writes; at most a few batches are in memory at any time.</summary>
    private static async Task PumpAsync(
        RowParser parser,
        RowReader rows,
        LoadWriter writer,
        Action<long>? progress,
        CancellationToken cancel
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var batches = Channel.CreateBounded<List<ParsedRow>>(1);
        var parsing = Task.Run(
            () => ParseAsync(parser, rows, batches.Writer, stop.Token),
            stop.Token
        );
        try
        {
            var done = 0L;
            await foreach (var batch in batches.Reader.ReadAllAsync(cancel))
            {
                await writer.WriteAsync(batch, cancel);
                done += batch.Count;
                if (done % ProgressRows == 0)
                    progress?.Invoke(done);
            }
            await writer.FlushAsync(cancel);
            progress?.Invoke(done);
        }
        finally
        {
            await stop.CancelAsync();
            await parsing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await parsing;
    }

    private static async Task ParseAsync(
        RowParser parser,
        RowReader rows,
        ChannelWriter<List<ParsedRow>> batches,
        CancellationToken cancel
    )
    {
        try
        {
            var batch = new List<ParsedRow>(BatchRows);
            do
            {
                batch.Add(parser.Parse(rows));
                if (batch.Count < BatchRows)
                    continue;
                await batches.WriteAsync(batch, cancel);
                batch = new List<ParsedRow>(BatchRows);
            } while (rows.Read());
            if (batch.Count > 0)
                await batches.WriteAsync(batch, cancel);
            batches.Complete();
        }
        catch (Exception failure)
        {
            batches.Complete(failure);
            throw;
        }
    }
}
