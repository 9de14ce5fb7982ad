using System.Xml.Linq;
using Hearth.Core.Sources.Catalogue;

namespace Hearth.Core.Sources.Readers;

/// <summary>One row after another of a partner's file, never the whole of it in memory.</summary>
internal abstract class RowReader : IDisposable
{
    /// <summary>A field longer than this is not data but a broken file or an attack.</summary>
    public const int LongestField = 10_000;
    public const int MostColumns = 500;

    /// <summary>Column names as the file has them; an XML file has none.</summary>
    public IReadOnlyList<string> Headers { get; protected init; } = [];

    /// <summary>The row as a spreadsheet numbers it, the heading being row 1; in XML the element's place.</summary>
    public long RowNo { get; protected set; }

    /// <summary>The row's fields in the order of the headings.</summary>
    public IReadOnlyList<string?> Fields { get; protected set; } = [];

    /// <summary>The row as an element, where the file is XML.</summary>
    public XElement? Element { get; protected set; }

    /// <exception cref="FileRefusedException">The file cannot be read on.</exception>
    public abstract bool Read();

    /// <summary>A value the file holds once, before its rows; null where there is none.</summary>
    public virtual string? Once(string path) => null;

    public abstract void Dispose();

    /// <summary>Looks whether the file is what it says it is, without reading its rows.</summary>
    /// <exception cref="FileRefusedException">It is not, or may do harm.</exception>
    public static void CheckFile(FileFormat format, string file)
    {
        FileShape.Check(format, file);
        if (format == FileFormat.Xlsx)
            XlsxInspection.Check(file);
    }

    /// <exception cref="FileRefusedException">The file is not of the source's format.</exception>
    public static RowReader Open(SourceDefinition source, string file)
    {
        FileShape.Check(source.Format, file);
        return source.Format switch
        {
            FileFormat.Csv => new CsvRows(source, file),
            FileFormat.Xlsx => new XlsxRows(source, file),
            _ => new XmlRows(source, file),
        };
    }
}
