using Hearth.Core.Sources.Catalogue;

namespace Hearth.Core.Sources.Readers;

/// <summary>Tells by its first bytes when a file is of another kind than the source sends.</summary>
internal static class FileShape
{
    /// <summary>UTF-8's byte order mark.</summary>
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    public static void Check(FileFormat format, string file)
    {
        Span<byte> start = stackalloc byte[4096];
        using var stream = File.OpenRead(file);
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        if (start.Length == 0)
            throw new FileRefusedException("The file is empty.");
        var isZip = start.StartsWith("PK\u0003\u0004"u8);
        if (KnownKinds.Of(start) is { } kind)
            throw new FileRefusedException($"The file is {kind}.");
        if (format == FileFormat.Xlsx && !isZip)
            throw new FileRefusedException("The file is not an Excel workbook (.xlsx).");
        if (format != FileFormat.Xlsx && isZip)
            throw new FileRefusedException(
                $"The file is a workbook or a zip; this source sends {Kebab.Of(format).ToUpperInvariant()}."
            );
        var utf16 = HasUtf16Mark(start);
        if (format == FileFormat.Csv && !utf16 && HoldsNul(stream, start))
            throw new FileRefusedException(
                "The file holds NUL bytes: it is not text in the encoding the source declares. Save it as UTF-8."
            );
        if (format == FileFormat.Xml && !utf16 && !StartsAsXml(start))
            throw new FileRefusedException("The file is not XML, which this source sends.");
        if (format == FileFormat.Csv && start.TrimStart(" \r\n\t"u8).StartsWith("<"u8))
            throw new FileRefusedException("The file is XML or a web page; this source sends CSV.");
    }

    private static bool StartsAsXml(ReadOnlySpan<byte> start) =>
        (start.StartsWith(Mark) ? start[Mark.Length..] : start)
            .TrimStart(" \r\n\t"u8)
            .StartsWith("<"u8);

    /// <summary>To its end: a program can hide behind lines of text.</summary>
    private static bool HoldsNul(FileStream stream, ReadOnlySpan<byte> start)
    {
        if (start.Contains((byte)0))
            return true;
        var part = new byte[1 << 16];
        int read;
        while ((read = stream.Read(part)) > 0)
            if (part.AsSpan(0, read).Contains((byte)0))
                return true;
        return false;
    }

    private static bool HasUtf16Mark(ReadOnlySpan<byte> start) =>
        start.Length >= 2 && start[0] + start[1] == 0xFF + 0xFE && start[0] is 0xFF or 0xFE;
}
