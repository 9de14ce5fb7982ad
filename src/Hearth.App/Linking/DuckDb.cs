namespace Hearth.App.Linking;

internal static class DuckDb
{
    /// <summary>A text as SQL writes it.</summary>
    public static string Quoted(string text) =>
        $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
