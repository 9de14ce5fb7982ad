namespace Hearth.Core.Sources.Readers;

/// <summary>Kinds of file that no source sends, by how they begin, whatever their name says.</summary>
/// <remarks>Source: file(1), its magic numbers.</remarks>
internal static class KnownKinds
{
    private static readonly (byte[] Begins, string Name)[] Kinds =
    [
        (
            [0xD0, 0xCF, 0x11, 0xE0],
            "an old Excel workbook or one with a password. Save it as .xlsx without a password, or as CSV"
        ),
        ("MZ"u8.ToArray(), "a program for Windows"),
        ([0x7F, .. "ELF"u8], "a program for Linux"),
        ([0xCF, 0xFA, 0xED, 0xFE], "a program for macOS"),
        ([0xCA, 0xFE, 0xBA, 0xBE], "a program for macOS or Java"),
        ("%PDF"u8.ToArray(), "a PDF"),
        ("{\\rtf"u8.ToArray(), "a text document (RTF)"),
        ([0x1F, 0x8B], "packed (gzip). Send it unpacked"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "packed (7-Zip). Send it unpacked"),
        ("Rar!"u8.ToArray(), "packed (RAR). Send it unpacked"),
        ("BZh"u8.ToArray(), "packed (bzip2). Send it unpacked"),
        ([0xFD, .. "7zXZ"u8], "packed (xz). Send it unpacked"),
        ([0x28, 0xB5, 0x2F, 0xFD], "packed (Zstandard). Send it unpacked"),
        ([0x89, .. "PNG"u8], "a picture"),
        ([0xFF, 0xD8, 0xFF], "a picture"),
        ("GIF8"u8.ToArray(), "a picture"),
        ("SQLite format 3\0"u8.ToArray(), "a database"),
        ("#!/"u8.ToArray(), "a script"),
    ];

    /// <summary>What it is; null when it may be a return.</summary>
    public static string? Of(ReadOnlySpan<byte> start)
    {
        foreach (var (begins, name) in Kinds)
            if (start.StartsWith(begins))
                return name;
        return null;
    }
}
