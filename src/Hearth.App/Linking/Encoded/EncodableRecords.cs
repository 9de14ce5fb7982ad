using System.Globalization;
using Hearth.App.Linking.Building;
using Hearth.App.Linking.Inputs;
using Hearth.App.Linking.Recognition;
using Hearth.Linkage.Encode;

namespace Hearth.App.Linking.Encoded;

/// <summary>One file's records as the fields that can be encoded, recognised and standardised as for linking in plain.</summary>
public sealed class EncodableRecords
{
    private static readonly Dictionary<Role, string> FieldOf = new()
    {
        [Role.Forename] = "forename",
        [Role.Surname] = "surname",
        [Role.BirthDate] = "birth-date",
        [Role.Sex] = "sex",
        [Role.HouseNumber] = "house",
        [Role.Street] = "street",
        [Role.Town] = "town",
        [Role.Postcode] = "postcode",
    };

    private readonly ILookup<string, FieldColumn> columns;
    private readonly RawColumn? ids;

    private EncodableRecords(int count, RawColumn? ids, ILookup<string, FieldColumn> columns) =>
        (Count, this.ids, this.columns) = (count, ids, columns);

    public int Count { get; }

    public IReadOnlyList<string> Fields =>
        [.. EncodedField.Known.Select(f => f.Name).Where(columns.Contains)];

    /// <summary>The row's own number where the file has no column of them.</summary>
    public string Id(int row) => ids?[row] ?? (row + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>A field's value; of two streets, or two forenames, both.</summary>
    public string? Value(int row, EncodedField field)
    {
        var values = columns[field.Name].Select(c => c[row]).OfType<string>();
        return field.IsDate ? values.FirstOrDefault()
            : string.Join(' ', values) is { Length: > 0 } text ? text
            : null;
    }

    public static EncodableRecords Of(RawTable table, string? truth = null)
    {
        var recognised = Recogniser.Of([table], truth);
        var columns = Building
            .Fields.Of(recognised)
            .Where(f => FieldOf.ContainsKey(f.Role))
            .ToLookup(f => FieldOf[f.Role], f => f.Values[0]);
        if (columns.Count == 0)
            throw new InputException(
                $"{table.Name} has no column that can be encoded: names, sex, date of birth, address."
            );
        return new(
            table.Count,
            recognised.FirstOrDefault(c => c.Role == Role.RecordId)?.InFiles[0],
            columns
        );
    }

    /// <summary>An encoding for each record; null where it has nothing to encode.</summary>
    public ulong[]?[] Encoded(EncodingKey key, EncodingSettings settings)
    {
        var encoder = new RecordEncoder(key, settings);
        var encoded = new ulong[]?[Count];
        for (var row = 0; row < Count; row++)
            encoded[row] = encoder.Encode(Id(row), field => Value(row, field));
        return encoded;
    }
}
