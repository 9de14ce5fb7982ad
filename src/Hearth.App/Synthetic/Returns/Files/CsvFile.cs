using System.Buffers;
using System.Text;

namespace Hearth.App.Synthetic.Returns.Files;

internal sealed class CsvFile : ReturnFile
{
    private readonly StreamWriter text;
    private readonly char delimiter;
    private readonly SearchValues<char> special;

    public CsvFile(string folder, string name, string[] columns, char delimiter, bool mark)
        : base(name)
    {
        this.delimiter = delimiter;
        special = SearchValues.Create([delimiter, '"', '\n', '\r']);
        text = new StreamWriter(Path.Combine(folder, name), false, new UTF8Encoding(mark), 1 << 16)
        {
            NewLine = "\r\n",
        };
        Line(columns);
    }

    public override long Write(string[] fields)
    {
        Line(fields);
        return ++Rows + 1;
    }

    public override void Dispose() => text.Dispose();

    private void Line(string[] fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0)
                text.Write(delimiter);
            if (!fields[i].AsSpan().ContainsAny(special))
            {
                text.Write(fields[i]);
                continue;
            }
            text.Write('"');
            text.Write(fields[i].Replace("\"", "\"\"", StringComparison.Ordinal));
            text.Write('"');
        }
        text.WriteLine();
    }
}
