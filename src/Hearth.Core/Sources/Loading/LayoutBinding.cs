using Hearth.Core.Sources.Catalogue;
using Hearth.Core.Sources.Readers;

namespace Hearth.Core.Sources.Loading;

/// <summary>Which column of the file is which of the layout, and which are none and so never stored.</summary>
internal sealed class LayoutBinding
{
    private LayoutBinding(
        int width,
        int[] places,
        IReadOnlyList<string> outside,
        IReadOnlyList<string> absent
    )
    {
        Width = width;
        Places = places;
        Outside = outside;
        Absent = absent;
    }

    /// <summary>Columns the file has.</summary>
    public int Width { get; }

    /// <summary>For each column of the layout its place in the file, or -1.</summary>
    public IReadOnlyList<int> Places { get; }

    /// <summary>Columns of the file that the layout does not have.</summary>
    public IReadOnlyList<string> Outside { get; }

    /// <summary>Columns of the layout that the file does not have.</summary>
    public IReadOnlyList<string> Absent { get; }

    /// <summary>An XML row has no heading: each of its paths is looked for in each row.</summary>
    public static LayoutBinding OfElements(SourceDefinition source) =>
        new(0, [.. source.Columns.Select(_ => 0)], [], []);

    /// <exception cref="FileRefusedException">A column without which no row can be loaded is missing.</exception>
    public static LayoutBinding Of(SourceDefinition source, IReadOnlyList<string> headers)
    {
        var byName = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < headers.Count; i++)
        {
            if (headers[i].Length > 0 && !byName.TryAdd(headers[i], i))
                throw new FileRefusedException($"The heading names '{headers[i]}' twice.");
        }
        var places = source
            .Columns.Select(c =>
                new[] { c.Name }
                    .Concat(c.Aliases)
                    .Select(name => byName.GetValueOrDefault(name, -1))
                    .FirstOrDefault(at => at >= 0, -1)
            )
            .ToArray();
        var absent = source.Columns.Where((_, i) => places[i] < 0).Select(c => c.Name).ToList();
        var needed = source.Columns.Where((c, i) => c.Required && places[i] < 0).ToList();
        var noKey =
            source.Key.All(k => places[k] < 0)
            && (source.OtherKey.Count == 0 || source.OtherKey.Any(k => places[k] < 0));
        if (needed.Count > 0 || noKey)
            throw new FileRefusedException(
                $"The file has no column {string.Join(", ", (noKey ? source.Key.Select(k => source.Columns[k]) : needed).Select(c => $"'{c.Name}'"))}. "
                    + $"It has: {string.Join(", ", headers.Take(40))}. Is it a return of {source.Name}?"
            );
        return new LayoutBinding(
            headers.Count,
            places,
            [.. headers.Where((h, i) => h.Length > 0 && !places.Contains(i))],
            absent
        );
    }
}
