using Microsoft.Win32.SafeHandles;

namespace Hearth.Linkage.Internals.Csv;

/// <summary>Cuts a file into runs of whole rows: at line ends that are not within quotation marks.</summary>
internal static class CsvSegments
{
    public static List<(long From, long To)> Of(
        SafeFileHandle file,
        long from,
        int size,
        CancellationToken cancel
    )
    {
        var length = RandomAccess.GetLength(file);
        var segments = new List<(long, long)>();
        var buffer = new byte[size];
        var quoted = false;
        var start = from;
        for (var at = from; at < length; )
        {
            cancel.ThrowIfCancellationRequested();
            var read = RandomAccess.Read(file, buffer, at);
            if (read == 0)
                break;
            var piece = buffer.AsSpan(0, read);
            var end = LastLineEnd(piece, ref quoted);
            at += read;
            if (end < 0)
                continue;
            segments.Add((start, at - read + end + 1));
            start = at - read + end + 1;
        }
        if (start < length)
            segments.Add((start, length));
        return segments;
    }

    /// <summary>−1 when there is none outside quotation marks.</summary>
    private static int LastLineEnd(ReadOnlySpan<byte> piece, ref bool quoted)
    {
        if (!quoted && piece.IndexOf((byte)'"') < 0)
            return piece.LastIndexOf((byte)'\n');
        var last = -1;
        for (var i = 0; i < piece.Length; i++)
        {
            if (piece[i] == (byte)'"')
                quoted = !quoted;
            else if (piece[i] == (byte)'\n' && !quoted)
                last = i;
        }
        return last;
    }
}
