using System.Xml;
using System.Xml.Linq;
using Hearth.Core.Sources.Catalogue;

namespace Hearth.Core.Sources.Readers;

/// <summary>
/// One element after another of an XML file. No document type, entity or outside file is ever read. What stands before
/// the first row is kept, for the header's dates and codes.
/// </summary>
internal sealed class XmlRows : RowReader
{
    private const int MostNodes = 20_000;
    private readonly XmlReader xml;
    private readonly string row;
    private readonly Dictionary<string, string> header = new(StringComparer.Ordinal);
    private readonly Stack<string> path = new();

    public XmlRows(SourceDefinition source, string file)
    {
        row = source.Rows!;
        xml = XmlReader.Create(
            file,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreWhitespace = true,
                IgnoreProcessingInstructions = true,
                CloseInput = true,
            }
        );
        // The header comes before the first row, and may be asked for before it.
        Guarded(SkipToRow);
    }

    public override string? Once(string path) => header.GetValueOrDefault(path);

    public override bool Read()
    {
        if (!Guarded(SkipToRow))
            return false;
        Element = Guarded(ReadElement);
        RowNo++;
        return true;
    }

    public override void Dispose() => xml.Dispose();

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException wrong)
        {
            throw new FileRefusedException(
                wrong.Message.Contains("DTD", StringComparison.Ordinal)
                    ? "The file declares a document type or entities, which are refused. Send it without <!DOCTYPE …>."
                    : $"Line {wrong.LineNumber}: the file is not well-formed XML: {wrong.Message}",
                wrong
            );
        }
    }

    private bool SkipToRow()
    {
        if (xml.ReadState == ReadState.Initial)
            xml.Read();
        while (!xml.EOF)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == row:
                    return true;
                case XmlNodeType.Element when !xml.IsEmptyElement:
                    path.Push(xml.LocalName);
                    break;
                case XmlNodeType.EndElement when path.Count > 0:
                    path.Pop();
                    break;
                case XmlNodeType.Text when header.Count < 200 && RowNo == 0:
                    // The root's own name is left out: Header/Source/LEA.
                    header[string.Join('/', path.Reverse().Skip(1))] = Short(xml.Value);
                    break;
            }
            xml.Read();
        }
        return false;
    }

    private XElement ReadElement()
    {
        var root = new XElement(xml.LocalName);
        var current = root;
        var nodes = 0;
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return root;
        }
        while (xml.Read())
        {
            if (++nodes > MostNodes)
                throw new FileRefusedException(
                    $"{row} {RowNo + 1} holds more than {MostNodes} elements."
                );
            if (xml.NodeType == XmlNodeType.Element)
            {
                var child = new XElement(xml.LocalName);
                current.Add(child);
                if (!xml.IsEmptyElement)
                    current = child;
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                current.Add(new XText(Short(xml.Value)));
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                if (current == root)
                {
                    xml.Read();
                    break;
                }
                current = current.Parent!;
            }
        }
        return root;
    }

    private string Short(string text) =>
        text.Length <= LongestField
            ? text
            : throw new FileRefusedException(
                $"{row} {RowNo + 1}: an element holds more than {LongestField} characters."
            );
}
