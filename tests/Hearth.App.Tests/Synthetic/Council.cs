using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Hearth.App.Synthetic;
using Hearth.Core;

namespace Hearth.App.Tests.Synthetic;

/// <summary>A small council in a temporary folder, gone when disposed, and its files as tables.</summary>
internal sealed class Council : IDisposable
{
    private readonly string above = Directory.CreateTempSubdirectory("hearth-council-").FullName;

    private Council(CouncilOptions options)
    {
        Options = options;
        Made = GenerateCouncilOperation
            .Run(options, Folder, _ => { }, CancellationToken.None)
            .ShouldBeOfType<Outcome<CouncilMade>.Ok>()
            .Value;
    }

    public CouncilOptions Options { get; }
    public CouncilMade Made { get; }
    public string Folder => Path.Combine(above, "council");

    public static Council Of(int people, ulong seed = 1, int extracts = 1) =>
        new(new CouncilOptions(people, seed, CouncilOptions.DefaultUntil, extracts));

    public IReadOnlyList<string> Returns =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Folder, "returns"))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>A file of truth, row by row.</summary>
    public IReadOnlyList<Dictionary<string, string>> Truth(string name)
    {
        var rows = Rows(Path.Combine(Folder, "truth", name), ',');
        return
        [
            .. rows.Skip(1).Select(r => rows[0].Zip(r).ToDictionary(p => p.First, p => p.Second)),
        ];
    }

    /// <summary>A CSV file's rows, its heading first.</summary>
    public static IReadOnlyList<string[]> Rows(string file, char delimiter)
    {
        using var text = new StreamReader(file);
        using var csv = new CsvParser(
            text,
            new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter.ToString() }
        );
        var rows = new List<string[]>();
        while (csv.Read())
            rows.Add(csv.Record!);
        return rows;
    }

    public void Dispose() => Directory.Delete(above, recursive: true);
}
