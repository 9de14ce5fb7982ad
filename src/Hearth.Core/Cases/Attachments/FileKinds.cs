using System.IO.Compression;
using System.Text;

namespace Hearth.Core.Cases.Attachments;

/// <param name="Kind">What it is; null when it is not taken.</param>
/// <param name="Wrong">Why it is not taken.</param>
public sealed record FileLooked(FileKind? Kind, string? Wrong);

/// <summary>What a file is, by its content. Its name must say the same: whoever opens it later goes by the name.</summary>
public static class FileKinds
{
    private const int MostParts = 5_000;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static readonly Dictionary<string, FileKind> Endings = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        [".pdf"] = FileKind.Pdf,
        [".jpg"] = FileKind.Jpeg,
        [".jpeg"] = FileKind.Jpeg,
        [".png"] = FileKind.Png,
        [".docx"] = FileKind.Word,
        [".xlsx"] = FileKind.Excel,
        [".txt"] = FileKind.Text,
    };

    /// <summary>The endings of names that are taken, for a file field and its hint.</summary>
    public static string Accepted => string.Join(", ", Endings.Keys);

    /// <summary>What it is sent as when it is downloaded.</summary>
    public static string MediaType(FileKind kind) =>
        kind switch
        {
            FileKind.Pdf => "application/pdf",
            FileKind.Jpeg => "image/jpeg",
            FileKind.Png => "image/png",
            FileKind.Word =>
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            FileKind.Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            _ => "text/plain; charset=utf-8",
        };

    public static FileLooked Look(string name, byte[] content)
    {
        if (content.Length == 0)
            return new(null, "The file is empty.");
        if (!Endings.TryGetValue(Path.GetExtension(name), out var named))
            return new(null, $"Files of this kind are not taken. Their names end in {Accepted}.");
        var (kind, wrong) = Of(content);
        if (wrong is not null)
            return new(null, wrong);
        return kind == named
            ? new(kind, null)
            : new(
                null,
                "The file is not what its name says. Save it anew in the program it was made with."
            );
    }

    private static FileLooked Of(byte[] content)
    {
        if (Begins(content, "%PDF-"u8))
            return new(FileKind.Pdf, null);
        if (Begins(content, [0xFF, 0xD8, 0xFF]))
            return new(FileKind.Jpeg, null);
        if (Begins(content, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return new(FileKind.Png, null);
        if (Begins(content, "PK\u0003\u0004"u8))
            return Office(content);
        return new(IsText(content) ? FileKind.Text : null, null);
    }

    /// <summary>Only the list of parts is read; nothing is unpacked.</summary>
    private static FileLooked Office(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostParts)
                return new(null, "The file has too many parts to be a letter or a table.");
            if (
                zip.Entries.Any(e =>
                    e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
                )
            )
                return new(null, "The file holds macros. Save it without them.");
            return new(
                zip.GetEntry("word/document.xml") is not null ? FileKind.Word
                    : zip.GetEntry("xl/workbook.xml") is not null ? FileKind.Excel
                    : null,
                null
            );
        }
        catch (InvalidDataException)
        {
            return new(null, "The file is damaged and cannot be opened.");
        }
    }

    private static bool Begins(byte[] content, ReadOnlySpan<byte> with) =>
        content.AsSpan().StartsWith(with);

    private static bool IsText(byte[] content)
    {
        try
        {
            return !Strict
                .GetString(content)
                .Any(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f'));
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
