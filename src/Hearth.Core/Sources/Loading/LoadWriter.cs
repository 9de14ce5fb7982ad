namespace Hearth.Core.Sources.Loading;

/// <summary>How many rows of a load were stored, and as what.</summary>
internal sealed class WriteCounts
{
    public long Loaded { get; set; }
    public long Warned { get; set; }
    public long Repeated { get; set; }
    public long Superseded { get; set; }
}

/// <summary>
/// Writes batches beside the live rows, each in one short transaction, so that others write in between. Nothing of it
/// is seen until the return takes effect.
/// </summary>
internal abstract class LoadWriter(Return loading, Versions versions, bool isFirst)
    : IAsyncDisposable
{
    // An identity seen a moment ago need not be written again. Fixed in size: memory stays flat.
    private readonly long[] recent = new long[1 << 20];

    private readonly SeenKeys? seen = isFirst ? new() : null;

    protected Return Loading => loading;
    public WriteCounts Counts { get; } = new();

    /// <summary>Keys of rejected rows: a whole picture that holds a record we could not read does not end it.</summary>
    public List<string> RejectedKeys { get; } = [];

    public async Task WriteAsync(IReadOnlyList<ParsedRow> batch, CancellationToken cancel)
    {
        await BeginAsync(batch, cancel);
        foreach (var row in batch)
            Write(row);
        await EndAsync(cancel);
    }

    /// <summary>Stores what is still open.</summary>
    public virtual Task FlushAsync(CancellationToken cancel) => Task.CompletedTask;

    public abstract ValueTask DisposeAsync();

    protected abstract Task BeginAsync(IReadOnlyList<ParsedRow> batch, CancellationToken cancel);
    protected abstract IReadOnlyList<Held> Find(string key);
    protected abstract IReadOnlyList<int> Repeats(long recordId);
    protected abstract void AddIdentity(Identity identity);
    protected abstract void AddRecord(long id, ParsedRow row);
    protected abstract void AddRepeat(long recordId);
    protected abstract void AddRejection(long rowNo, RowRejection rejection);
    protected abstract Task EndAsync(CancellationToken cancel);

    private void Write(ParsedRow row)
    {
        if (row.IsOutside)
            return;
        if (row.Rejection is { } rejection)
        {
            AddRejection(row.RowNo, rejection);
            if (row.Key.Length > 0)
                RejectedKeys.Add(row.Key);
            return;
        }
        var held = seen?.IsNew(row.Key) == true ? [] : Find(row.Key);
        var (fate, same, supersedes) = versions.Decide(held, row.ContentHash, Repeats);
        if (fate == RowFate.New)
        {
            Once(row.Identity);
            if (row.Other is { } other)
                Once(other);
            AddRecord(Record.IdOf(loading.No, row.RowNo), row);
        }
        else if ((int)(same!.Value >> 32) != loading.No)
            AddRepeat(same.Value);

        if (fate == RowFate.Repeated)
            Counts.Repeated++;
        else if (row.Warnings is null)
            Counts.Loaded++;
        else
            Counts.Warned++;
        if (supersedes)
            Counts.Superseded++;
    }

    private void Once(Identity identity)
    {
        var slot = (int)(identity.Id & (recent.Length - 1));
        if (recent[slot] == identity.Id)
            return;
        recent[slot] = identity.Id;
        AddIdentity(identity);
    }
}
