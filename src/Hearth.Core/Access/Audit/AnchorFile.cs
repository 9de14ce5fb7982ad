using System.Text;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.Audit;

/// <summary>
/// Anchors outside the database, a line for each block: what shows that the end of the trail was cut off, or that whoever
/// has the key wrote it anew. By <c>HEARTH_AUDIT_ANCHORS</c>, where a council should put it on another machine; else in
/// the data folder.
/// </summary>
public sealed class AnchorFile(DataFolder folder)
{
    public const string Variable = "HEARTH_AUDIT_ANCHORS";
    private const int LongestLine = 1024;

    public string Path =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chosen
            ? chosen
            : System.IO.Path.Combine(folder.Path, "anchors", "audit.txt");

    /// <summary>
    /// Writes the anchors that the file has not yet. Gives why it did not, when the file knows of a block that the database
    /// has not or has otherwise: then nothing is added until a person has looked.
    /// </summary>
    public async Task<string?> CatchUpAsync(AppDb db, CancellationToken cancel)
    {
        Directory.CreateDirectory(
            System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!
        );
        FileStream file;
        try
        {
            file = new(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        }
        catch (IOException) when (File.Exists(Path))
        {
            // Another process is writing to it, and writes all there is.
            return null;
        }
        await using (file)
        {
            var last = await LastAsync(file, cancel);
            if (last is not null)
            {
                var same = await db
                    .SealBlocks.AsNoTracking()
                    .SingleOrDefaultAsync(b => b.No == last.No, cancel);
                if (same is null)
                    return $"The anchors in {Path} go to block {last.No}, which the database does not have: it was restored from a backup, or its end was cut off. See: hearth audit verify";
                if (same.Line != last.Line)
                    return $"Block {last.No} differs from its anchor in {Path}. See: hearth audit verify";
            }
            var from = last?.No ?? 0;
            var missing = db
                .SealBlocks.AsNoTracking()
                .Where(b => b.No > from)
                .OrderBy(b => b.No)
                .AsAsyncEnumerable();
            await foreach (var block in missing.WithCancellation(cancel))
                await file.WriteAsync(Encoding.ASCII.GetBytes(block.Line + "\n"), cancel);
            file.Flush(flushToDisk: true);
            return null;
        }
    }

    /// <summary>The lines of a file of anchors; none when there is no file.</summary>
    public static IEnumerable<string> Lines(string path)
    {
        if (!File.Exists(path))
            yield break;
        using var file = new StreamReader(
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite)
        );
        while (file.ReadLine() is { } line)
            yield return line;
    }

    /// <summary>The last whole line; a torn one, of a process that was killed, is taken off.</summary>
    private static async Task<SealBlock?> LastAsync(FileStream file, CancellationToken cancel)
    {
        var size = (int)Math.Min(file.Length, 2 * LongestLine);
        var end = new byte[size];
        file.Seek(-size, SeekOrigin.End);
        await file.ReadExactlyAsync(end, cancel);
        var whole = Array.LastIndexOf(end, (byte)'\n') + 1;
        file.SetLength(file.Length - size + whole);
        file.Seek(0, SeekOrigin.End);
        var lines = Encoding
            .ASCII.GetString(end, 0, whole)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0)
            return null;
        return SealBlock.Read(lines[^1]) ?? new SealBlock { No = long.MaxValue };
    }
}
