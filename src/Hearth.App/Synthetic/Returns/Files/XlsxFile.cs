using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Hearth.App.Synthetic.Returns.Files;

/// <summary>
/// A workbook of one sheet, written as it comes. Written by hand because a library stamps the time into the file and keeps
/// the sheet until its end: the same council must be the same bytes, in little memory. Stored, not compressed, because
/// how a compressor packs differs between machines.
/// </summary>
internal sealed class XlsxFile : ReturnFile
{
    private static readonly DateTimeOffset Stamp = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ZipArchive zip;
    private readonly StreamWriter sheet;

    public XlsxFile(string folder, string name, string[] columns)
        : base(name)
    {
        zip = new ZipArchive(File.Create(Path.Combine(folder, name)), ZipArchiveMode.Create);
        Part(
            "[Content_Types].xml",
            """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""
        );
        Part(
            "_rels/.rels",
            """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
        );
        Part(
            "xl/workbook.xml",
            """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>"""
        );
        Part(
            "xl/_rels/workbook.xml.rels",
            """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""
        );
        sheet = Open("xl/worksheets/sheet1.xml");
        sheet.Write(
            """<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"""
        );
        Line(1, columns);
    }

    public override long Write(string[] fields)
    {
        Line(++Rows + 1, fields);
        return Rows + 1;
    }

    public override void Dispose()
    {
        sheet.Write("</sheetData></worksheet>");
        sheet.Dispose();
        zip.Dispose();
    }

    /// <summary>Amounts and spreadsheet dates are numbers, as a spreadsheet saves them; all else is text.</summary>
    private void Line(long number, string[] fields)
    {
        sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{number}\">"));
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i].Length == 0)
                continue;
            var cell = string.Create(CultureInfo.InvariantCulture, $"{Letters(i)}{number}");
            if (IsNumber(fields[i]))
                sheet.Write($"<c r=\"{cell}\"><v>{fields[i]}</v></c>");
            else
                sheet.Write(
                    $"<c r=\"{cell}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(fields[i])}</t></is></c>"
                );
        }
        sheet.Write("</row>");
    }

    private static bool IsNumber(string field) =>
        field.Length is > 0 and < 12
        && (field[0] != '0' || field.StartsWith("0.", StringComparison.Ordinal))
        && field.All(c => char.IsAsciiDigit(c) || c is '.' or '-')
        && field.Count(c => c is '.') <= 1
        && field.LastIndexOf('-') <= 0
        && field.Any(char.IsAsciiDigit);

    private static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : "A" + (char)('A' + column - 26);

    private void Part(string name, string content)
    {
        using var part = Open(name);
        part.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        part.Write(content);
    }

    private StreamWriter Open(string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = Stamp;
        return new StreamWriter(entry.Open(), new UTF8Encoding(false), 1 << 16);
    }
}
