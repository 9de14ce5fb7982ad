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
        FileStream only;
        try
        {
            // A file of its own to lock: on Linux two writers may both have a file that readers may open too.
            only = new(Path + ".lock", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (IOException) when (File.Exists(Path + ".lock"))
        {
            // Another is writing; what it does not see yet, the next one writes.
            return null;
        }
        await using (only)
        await using (
            var file = new FileStream(
                Path,
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.Read,
                bufferSize: 0
            )
        )
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
            var missing = await db
                .SealBlocks.AsNoTracking()
                .Where(b => b.No > from)
                .OrderBy(b => b.No)
                .ToListAsync(cancel);
            // In one piece and to its end: giving up half-way would leave a torn line for a reader to find.
            file.Write(Encoding.ASCII.GetBytes(string.Concat(missing.Select(b => b.Line + "\n"))));
            file.Flush(flushToDisk: true);
            return null;
        }
    }

    /// <summary>
    /// The whole lines of a file of anchors; none when there is no file. A last line without its end is one being written,
    /// or one a killed process left, which the next to write takes off.
    /// </summary>
    public static IEnumerable<string> Lines(string path)
    {
        if (!File.Exists(path))
            return [];
        using var file = new StreamReader(
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite)
        );
        return file.ReadToEnd().Split('\n')[..^1];
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
