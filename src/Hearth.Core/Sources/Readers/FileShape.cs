using Hearth.Core.Sources.Catalogue;

namespace Hearth.Core.Sources.Readers;

/// <summary>Tells by its first bytes when a file is of another kind than the source sends.</summary>
internal static class FileShape
{
    public static void Check(FileFormat format, string file)
    {
        Span<byte> start = stackalloc byte[4096];
        using var stream = File.OpenRead(file);
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        if (start.Length == 0)
            throw new FileRefusedException("The file is empty.");
        var isZip = start.StartsWith("PK\u0003\u0004"u8);
        if (start.StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 }))
            throw new FileRefusedException(
                "The file is an old Excel workbook or one with a password. Save it as .xlsx without a password, or as CSV."
            );
        if (format == FileFormat.Xlsx && !isZip)
            throw new FileRefusedException("The file is not an Excel workbook (.xlsx).");
        if (format != FileFormat.Xlsx && isZip)
            throw new FileRefusedException(
                $"The file is a workbook or a zip; this source sends {Kebab.Of(format).ToUpperInvariant()}."
            );
        var utf16 = HasUtf16Mark(start);
        if (format == FileFormat.Csv && !utf16 && start.Contains((byte)0))
            throw new FileRefusedException(
                "The file holds NUL bytes: it is not text in the encoding the source declares. Save it as UTF-8."
            );
        if (format == FileFormat.Csv && start.TrimStart(" \r\n\t"u8).StartsWith("<"u8))
            throw new FileRefusedException("The file is XML or a web page; this source sends CSV.");
    }

    private static bool HasUtf16Mark(ReadOnlySpan<byte> start) =>
        start.Length >= 2 && start[0] + start[1] == 0xFF + 0xFE && start[0] is 0xFF or 0xFE;
}
