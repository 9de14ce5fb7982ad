using Hearth.Core.Sources.Catalogue;

namespace Hearth.Core.Sharing.Assessment;

/// <summary>What of each column of a layout is stored, from the layout itself. What is not in the layout is never stored.</summary>
internal static class StoredColumns
{
    public static IEnumerable<StoredColumn> Of(SourceDefinition source) =>
        source
            .Columns.Select((c, i) => One(source, c, new(i, false), c.Name))
            .Concat(
                source.Groups.SelectMany(g =>
                    g.Columns.Select((c, i) => One(source, c, new(i, true), $"{g.Name}: {c.Name}"))
                )
            );

    private static StoredColumn One(
        SourceDefinition source,
        Column column,
        Place place,
        string name
    )
    {
        List<string> becomes = [];
        if (column.Field is { } field)
            becomes.Add(
                $"{Kebab.Of(field).Replace('-', ' ')}{(column.OfOther ? " of the second person" : "")}"
            );
        if (
            !place.InGroup
            && (source.Key.Contains(place.Index) || source.OtherKey.Contains(place.Index))
        )
            becomes.Add("key of the record");
        if (!place.InGroup && IsCoverage(source.Coverage, place.Index))
            becomes.Add("what the return covers");
        becomes.AddRange(
            source
                .Facts.Where(f =>
                    Places(f).Contains(place) || !place.InGroup && f.EachListed == place.Index
                )
                .Select(f => $"fact: {Rules.Words.Spoken(f.Kind)}")
                .Distinct()
        );
        var decides =
            source.Facts.Any(f => f.When.Any(w => w.Column == place))
            || source.Outside.Any(w => w.Column == place);
        return new(
            source.Name,
            name,
            column.Reading.GetType().Name.Replace("Reading", "", StringComparison.Ordinal),
            becomes.Count > 0 ? string.Join("; ", becomes)
                : decides ? "nothing: read to decide what of the row is kept"
                : "nothing: read to check the row",
            becomes.Count > 0,
            column.Required
        );
    }

    private static bool IsCoverage(CoverageRule of, int index) =>
        of.Start == index || of.End == index || of.Area == index;

    private static IEnumerable<Place> Places(FactTemplate fact) =>
        new[]
        {
            fact.Start,
            fact.End,
            fact.Amount,
            fact.OutOf,
            fact.Extra,
            fact.Code,
            fact.Status,
            fact.Note,
        }.SelectMany(Places);

    private static IEnumerable<Place> Places(ValueFrom? from) =>
        from switch
        {
            ValueFrom.FirstOf first => first.Columns,
            ValueFrom.Sum sum => sum.Columns.Concat(sum.Else),
            ValueFrom.Mapped mapped => [mapped.Column],
            ValueFrom.TermOf term => [term.Column],
            ValueFrom.Joined joined => joined.Columns,
            _ => [],
        };
}
