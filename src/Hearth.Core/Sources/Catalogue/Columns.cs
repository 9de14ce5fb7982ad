using Hearth.Core.Sources.Readings;

namespace Hearth.Core.Sources.Catalogue;

/// <summary>Reads the columns of a layout, and finds one by its name.</summary>
internal static class Columns
{
    private const string OfOther = "other.";

    public static IReadOnlyList<Column> Read(YamlMap columns) =>
        [.. columns.Keys.Select(name => Read(name, columns, columns.Map(name)))];

    /// <summary>The column's place in the row.</summary>
    public static int Find(YamlMap map, string key, string name, IReadOnlyList<Column> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Name == name)
                return i;
        }
        throw map.Wrong($"the layout has no column '{name}'", key);
    }

    public static IReadOnlyList<int> FindAll(
        YamlMap map,
        string key,
        IReadOnlyList<Column> columns
    ) => [.. map.Texts(key).Select(name => Find(map, key, name, columns))];

    public static int? FindOptional(YamlMap map, string key, IReadOnlyList<Column> columns) =>
        map.OptionalText(key) is { } name ? Find(map, key, name, columns) : null;

    private static Column Read(string name, YamlMap columns, YamlMap column)
    {
        var kind = column.Choice<ReadingKind>("reads");
        var eight = column.OptionalText("digits") switch
        {
            null => EightDigits.Not,
            "day-first" => EightDigits.DayFirst,
            "year-first" => EightDigits.YearFirst,
            _ => throw column.Wrong("'digits' is day-first or year-first", "digits"),
        };
        var role = column.OptionalText("as");
        var ofOther = role?.StartsWith(OfOther, StringComparison.Ordinal) == true;
        IdentityField? field = null;
        if (role is not null)
        {
            if (
                !Kebab.TryRead<IdentityField>(ofOther ? role[OfOther.Length..] : role, out var read)
            )
                throw column.Wrong($"'{role}' is no part of an identity", "as");
            field = read;
        }
        var made = new Column(
            name,
            ReadingOf.Kind(kind, eight, Codes(column)),
            field,
            ofOther,
            column.Flag("required"),
            column.Texts("aka")
        );
        column.NothingElse();
        return made;
    }

    /// <summary>A list of codes that stand for themselves, or a mapping from what is sent to the code it means.</summary>
    private static List<KeyValuePair<string, string>> Codes(YamlMap column)
    {
        if (!column.IsMap("codes"))
            return [.. column.Texts("codes").Select(c => KeyValuePair.Create(c, c))];
        var map = column.Map("codes");
        return [.. map.Keys.Select(k => KeyValuePair.Create(k, map.OptionalPlain(k)))];
    }
}
