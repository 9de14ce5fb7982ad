namespace Hearth.App.Linking.Inputs;

/// <summary>A file's rows by column, nothing yet read into them.</summary>
/// <param name="Name">The file's name without folder, or a number more where two files have one name.</param>
/// <param name="Columns">In the file's order.</param>
public sealed record RawTable(string Name, IReadOnlyList<RawColumn> Columns)
{
    public int Count => Columns.Count == 0 ? 0 : Columns[0].Count;

    public RawColumn? Find(string name) =>
        Columns.FirstOrDefault(c =>
            string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase)
        );
}
