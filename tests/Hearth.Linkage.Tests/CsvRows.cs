namespace Hearth.Linkage.Tests;

/// <summary>Rows of a plain CSV file without quoting, values stripped and empty ones null.</summary>
internal static class CsvRows
{
    public static IEnumerable<Dictionary<string, string?>> Read(string path)
    {
        string[]? header = null;
        foreach (var line in File.ReadLines(path))
        {
            var values = line.Split(',').Select(v => v.Trim()).ToArray();
            if (header is null)
            {
                header = values;
                continue;
            }
            yield return header
                .Zip(values)
                .ToDictionary(v => v.First, v => v.Second.Length == 0 ? null : v.Second);
        }
    }
}
