using Hearth.Core.Access;
using Hearth.Core.Data;

namespace Hearth.Core.Sources;

/// <summary>What became of one file of the drop folder.</summary>
public sealed record DroppedFile(string SourceId, string File, ReturnLoaded? Loaded, string? Refusal);

/// <summary>
/// A folder an SFTP server can fill: <c>drop/SOURCE-ID/file</c>. Each file is loaded once it has stopped growing, then
/// moved to <c>drop/done</c> or, with the reason beside it, to <c>drop/refused</c>.
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
                if (IsReady(file))
                    done.Add(await LoadAsync(Path.GetFileName(source), file, actor, cancel));
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

    private async Task<DroppedFile> LoadAsync(
        string sourceId,
        string file,
        Actor actor,
        CancellationToken cancel
    )
    {
        var outcome = await load.RunAsync(new LoadReturn(sourceId, file), actor, cancel);
        if (outcome is Outcome<ReturnLoaded>.Ok ok)
        {
            Move(file, "done", sourceId);
            return new DroppedFile(sourceId, file, ok.Value, null);
        }
        var reason = outcome is Outcome<ReturnLoaded>.Refused refused
            ? refused.Reason
            : "The file could not be loaded.";
        var moved = Move(file, "refused", sourceId);
        await File.WriteAllTextAsync(moved + ".reason.txt", reason + "\n", cancel);
        return new DroppedFile(sourceId, file, null, reason);
    }

    private string Move(string file, string to, string sourceId)
    {
        var target = Path.Combine(folder.Drop, to, sourceId);
        Directory.CreateDirectory(target);
        var at = clock.GetUtcNow().ToString(
            "yyyyMMdd'T'HHmmssfff'Z'",
            System.Globalization.CultureInfo.InvariantCulture
        );
        var moved = Path.Combine(target, $"{at}-{Path.GetFileName(file)}");
        File.Move(file, moved);
        return moved;
    }
}
