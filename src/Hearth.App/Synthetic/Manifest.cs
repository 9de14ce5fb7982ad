using System.Text.Json;
using Hearth.App.Commands;

namespace Hearth.App.Synthetic;

/// <summary>What the folder holds, for whoever loads it.</summary>
internal sealed record Manifest(
    int People,
    ulong Seed,
    DateOnly Until,
    IReadOnlyList<ManifestFile> Files
)
{
    private static readonly JsonSerializerOptions Indented = new(JsonOutput.Options)
    {
        WriteIndented = true,
        NewLine = "\n",
    };

    public static Manifest Read(string folder) =>
        JsonSerializer.Deserialize<Manifest>(
            File.ReadAllText(Path.Combine(folder, "manifest.json")),
            Indented
        )!;

    public void Write(string folder) =>
        File.WriteAllText(
            Path.Combine(folder, "manifest.json"),
            JsonSerializer.Serialize(this, Indented) + "\n"
        );
}

internal sealed record ManifestFile(
    string Source,
    string File,
    DateOnly ExtractDate,
    DateOnly CoverageStart,
    DateOnly CoverageEnd,
    long Rows
);
