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

    public static void Check(string file)
    {
        try
        {
            using var zip = ZipFile.OpenRead(file);
            foreach (var entry in zip.Entries)
                CheckEntry(entry);
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
            || (entry.Length > 10_000_000 && entry.Length / MostTimes > entry.CompressedLength)
        )
            throw new FileRefusedException(
                $"The workbook unpacks to far more than its size ({entry.Length / 1_000_000} MB in one part): it may be a zip bomb."
            );
    }

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
