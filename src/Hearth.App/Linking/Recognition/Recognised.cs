using Hearth.App.Linking.Inputs;

namespace Hearth.App.Linking.Recognition;

/// <summary>A column of the input and what it was taken for.</summary>
/// <param name="Name">Its heading in the first file that has it.</param>
/// <param name="Role">What it was taken for.</param>
/// <param name="Why">In a few words, for the report.</param>
/// <param name="InFiles">The column in each file; null where a file has none that fits.</param>
public sealed record Recognised(
    string Name,
    Role Role,
    string Why,
    IReadOnlyList<RawColumn?> InFiles
)
{
    /// <summary>The share of all rows that have a value.</summary>
    public double Filled(IReadOnlyList<RawTable> tables)
    {
        long rows = 0,
            filled = 0;
        for (var t = 0; t < tables.Count; t++)
        {
            rows += tables[t].Count;
            foreach (var code in InFiles[t] is { } column ? column.Codes : [])
                filled += code >= 0 ? 1 : 0;
        }
        return rows == 0 ? 0 : (double)filled / rows;
    }
}
