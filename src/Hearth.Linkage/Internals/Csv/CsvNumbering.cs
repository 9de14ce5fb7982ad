using Hearth.Linkage.Records;

namespace Hearth.Linkage.Internals.Csv;

/// <summary>Makes one column of what all workers read.</summary>
internal sealed class CsvNumbering(CsvColumn wanted)
{
    public Column Column(int column, int records, CsvPart[] parts, IReadOnlyList<CsvWorker> workers)
    {
        // What each worker's codes are called among all workers', then those in the order of the records.
        var common = new Dictionary<string, int>(StringComparer.Ordinal);
        var texts = new List<string>();
        var commonOf = workers.ToDictionary(w => w, w => Common(w.Values[column], common, texts));
        var builder = new ColumnBuilder(wanted.Spec);
        var final = new int[texts.Count];
        final.AsSpan().Fill(int.MinValue);
        var codes = new int[records];
        var at = 0;
        foreach (var part in parts)
        {
            var map = commonOf[part.Worker];
            var read = part.Codes[column];
            for (var i = 0; i < part.Records; i++, at++)
            {
                if (read[i] < 0)
                {
                    codes[at] = -1;
                    continue;
                }
                var text = map[read[i]];
                if (final[text] == int.MinValue)
                    final[text] = builder.Code(Standard(texts[text]));
                codes[at] = final[text];
            }
            part.Codes[column] = [];
        }
        return builder.Build(codes);
    }

    private Cell Standard(string text) =>
        wanted.Standardise is null ? text : wanted.Standardise(text);

    private static int[] Common(
        ValueDictionary values,
        Dictionary<string, int> common,
        List<string> texts
    )
    {
        var map = new int[values.Count];
        for (var code = 0; code < map.Length; code++)
        {
            var text = values.Text(code);
            if (!common.TryGetValue(text, out map[code]))
            {
                common[text] = map[code] = texts.Count;
                texts.Add(text);
            }
        }
        return map;
    }
}
