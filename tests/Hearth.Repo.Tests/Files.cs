using Hearth.Testing;

namespace Hearth.Repo.Tests;

/// <summary>The repository's own files: not what is built, restored or generated into it.</summary>
internal static class Files
{
    private static readonly string[] NotOurs =
    [
        "bin",
        "obj",
        "node_modules",
        "artifacts",
        "TestResults",
        ".git",
        "Migrations",
        "lib",
        "assets",
    ];

    public static IReadOnlyList<string> All { get; } =
    [.. Under(Checkout.Root).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> Named(string ending) =>
        All.Where(f => f.EndsWith(ending, StringComparison.Ordinal));

    public static string Read(string file) => File.ReadAllText(Checkout.PathOf(file));

    private static IEnumerable<string> Under(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
            yield return Path.GetRelativePath(Checkout.Root, file).Replace('\\', '/');
        foreach (var inner in Directory.EnumerateDirectories(folder))
            if (!NotOurs.Contains(Path.GetFileName(inner)))
                foreach (var file in Under(inner))
                    yield return file;
    }
}
