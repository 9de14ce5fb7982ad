using System.IO.Compression;
using System.Xml;

namespace Hearth.Core.Sources.Readers;

/// <summary>
/// Looks through a workbook before anything reads its values: how much it unpacks to, and whether it holds a formula,
/// a macro or a link to another file. A formula's kept result may be old, and the formula itself may act when opened.
/// </summary>
internal static class XlsxInspection
{
    private const long MostUnpacked = 2_000_000_000;
    private const int MostTimes = 200;
    private const int LeastLooked = 10_000_000;
    private const int MostParts = 5_000;

    public static void Check(string file)
    {
        try
        {
            using var zip = ZipFile.OpenRead(file);
            if (zip.Entries.Count > MostParts)
                throw Bomb($"it has {zip.Entries.Count} parts");
            if (zip.GetEntry("xl/workbook.xml") is null)
                throw new FileRefusedException(
                    "The file is a zip, and not an Excel workbook (.xlsx)."
                );
            foreach (var entry in zip.Entries)
                CheckEntry(entry);
            CheckUnpacked(zip);
            foreach (var sheet in zip.Entries.Where(IsSheet))
                CheckSheet(sheet);
        }
        catch (InvalidDataException wrong)
        {
            throw new FileRefusedException("The workbook is damaged and cannot be opened.", wrong);
        }
        catch (XmlException wrong)
        {
            throw new FileRefusedException($"The workbook is damaged: {wrong.Message}", wrong);
        }
    }

    private static bool IsSheet(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase)
        && entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private static void CheckEntry(ZipArchiveEntry entry)
    {
        if (entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
            throw new FileRefusedException(
                "The workbook holds macros. Save it as .xlsx, values only."
            );
        if (entry.FullName.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase))
            throw new FileRefusedException(
                "The workbook links to other files. Save it with values only."
            );
        if (
            entry.Length > MostUnpacked
            || (entry.Length > LeastLooked && entry.Length / MostTimes > entry.CompressedLength)
        )
            throw Bomb($"{entry.Length / 1_000_000} MB in one part");
    }

    /// <summary>What a zip says of its parts' sizes it may say wrongly: each is unpacked, to nowhere, and counted.</summary>
    private static void CheckUnpacked(ZipArchive zip)
    {
        var (all, part) = (0L, new byte[1 << 16]);
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            var (one, read) = (0L, 0);
            while ((read = stream.Read(part)) > 0)
            {
                one += read;
                all += read;
                if (all > MostUnpacked || one > entry.Length)
                    throw Bomb("more than it says of itself, or than any return is");
            }
        }
    }

    private static FileRefusedException Bomb(string how) =>
        new($"The workbook unpacks to far more than its size ({how}): it may be a zip bomb.");

    private static void CheckSheet(ZipArchiveEntry sheet)
    {
        using var stream = sheet.Open();
        using var xml = XmlReader.Create(
            stream,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MostUnpacked,
            }
        );
        var cell = "";
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "c")
                cell = xml.GetAttribute("r") ?? "";
            else if (xml.LocalName == "f")
                throw new FileRefusedException(
                    $"Cell {cell} holds a formula. Save the sheet with values only (copy, then paste special: values)."
                );
        }
    }
}
