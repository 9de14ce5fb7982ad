using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Sources.Loading;

namespace Hearth.Core.Sources;

/// <summary>What became of one file of the drop folder.</summary>
public sealed record DroppedFile(
    string SourceId,
    string File,
    ReturnLoaded? Loaded,
    string? Refusal
);

/// <summary>
/// A folder an SFTP server can fill: <c>drop/SOURCE-ID/file</c>. Each file is loaded once it has stopped growing; its
/// receipt goes to <c>drop/done</c>, or the file with the reason beside it to <c>drop/refused</c>.
/// </summary>
public sealed class LoadDropFolderOperation(
    DataFolder folder,
    LoadReturnOperation load,
    TimeProvider clock
)
{
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(5);

    /// <summary>Loads what is there now. A file still being written is left for the next time.</summary>
    public async Task<IReadOnlyList<DroppedFile>> RunAsync(Actor actor, CancellationToken cancel)
    {
        var done = new List<DroppedFile>();
        Directory.CreateDirectory(folder.Drop);
        foreach (
            var source in Directory
                .EnumerateDirectories(folder.Drop)
                .Where(d => Path.GetFileName(d) is not ("done" or "refused"))
                .Order(StringComparer.Ordinal)
        )
        {
            foreach (var file in Directory.EnumerateFiles(source).Order(StringComparer.Ordinal))
            {
                if (
                    IsReady(file)
                    && await LoadAsync(Path.GetFileName(source), file, actor, cancel) is { } one
                )
                    done.Add(one);
            }
        }
        return done;
    }

    /// <summary>Servers write under a name with a dot or .part until a file is whole; others are known by their growing.</summary>
    private bool IsReady(string file)
    {
        var name = Path.GetFileName(file);
        return !name.StartsWith('.')
            && !name.EndsWith(".part", StringComparison.OrdinalIgnoreCase)
            && clock.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(file) >= Settled;
    }

    private async Task<DroppedFile?> LoadAsync(
        string sourceId,
        string file,
        Actor actor,
        CancellationToken cancel
    )
    {
        switch (await load.RunAsync(new LoadReturn(sourceId, file), actor, cancel))
        {
            case Outcome<ReturnLoaded>.Ok { Value: var loaded }:
                // The rows are loaded and the hash is on the receipt: a second copy of the details need not be kept.
                File.Delete(file);
                await File.WriteAllTextAsync(
                    Beside("done", sourceId, file, ".receipt.json"),
                    ReceiptJson.Write(loaded.Receipt) + "\n",
                    cancel
                );
                return new DroppedFile(sourceId, file, loaded, null);
            case Outcome<ReturnLoaded>.Refused { Reason: var reason }:
                File.Move(file, Beside("refused", sourceId, file, ""));
                await File.WriteAllTextAsync(
                    Beside("refused", sourceId, file, ".reason.txt"),
                    reason + "\n",
                    cancel
                );
                return new DroppedFile(sourceId, file, null, reason);
            default:
                // Another load of the source is running: the file waits for the next time.
                return null;
        }
    }

    private string Beside(string to, string sourceId, string file, string ending)
    {
        var target = Path.Combine(folder.Drop, to, sourceId);
        Directory.CreateDirectory(target);
        var at = clock
            .GetUtcNow()
            .ToString("yyyyMMdd'T'HHmmssfff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        return Path.Combine(target, $"{at}-{Path.GetFileName(file)}{ending}");
    }
}
