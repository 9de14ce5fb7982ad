using System.Text;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Internals.Csv;

/// <summary>What the heading line says: how many values a row has, and which is whose.</summary>
/// <param name="FirstRow">Byte where the rows begin.</param>
/// <param name="Fields">Values in a row.</param>
/// <param name="ColumnOf">For each value of a row the wanted column it belongs to, or −1.</param>
internal sealed record CsvShape(long FirstRow, int Fields, int[] ColumnOf)
{
    public static CsvShape Of(ReadOnlySpan<byte> start, IReadOnlyList<CsvColumn> columns)
    {
        var at = start.StartsWith("\uFEFF"u8) ? 3 : 0;
        var headings = new List<string>();
        var parser = new CsvParser(start, at);
        while (parser.Next(out var value))
        {
            headings.Add(Encoding.UTF8.GetString(value).Trim());
            if (parser.EndedRow)
                break;
        }
        if (headings.Count == 0)
            throw new FormatException("The file is empty: there is no heading line.");
        var columnOf = new int[headings.Count];
        columnOf.AsSpan().Fill(-1);
        for (var c = 0; c < columns.Count; c++)
        {
            var heading = columns[c].Heading ?? columns[c].Spec.Name;
            var places = headings.Select((h, i) => (h, i)).Where(p => p.h == heading).ToList();
            if (places.Count != 1)
                throw new FormatException(
                    $"The file has {(places.Count == 0 ? "no column" : "two columns")} {heading}: its headings are {string.Join(", ", headings)}."
                );
            columnOf[places[0].i] = c;
        }
        return new(parser.Position, headings.Count, columnOf);
    }
}
