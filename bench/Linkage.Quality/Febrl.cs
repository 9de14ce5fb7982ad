namespace Hearth.Bench.Quality;

/// <summary>FEBRL with the truth its record ids tell (rec-N-org, rec-N-dup-K) in a column of its own.</summary>
internal static class Febrl
{
    public const string Truth = "entity";

    public static IReadOnlyList<string>? Write(string folder, params string[] names)
    {
        var shared = Path.Combine(Checkout(), "..", "shared", "data", "matching");
        if (!Directory.Exists(shared))
            return null;
        return
        [
            .. names.Select(name =>
            {
                var file = Path.Combine(folder, name);
                var lines = File.ReadLines(Path.Combine(shared, name));
                File.WriteAllLines(
                    file,
                    lines.Select((l, i) => i == 0 ? $"{l},{Truth}" : $"{l},{l.Split('-')[1]}")
                );
                return file;
            }),
        ];
    }

    /// <summary>The same without the column that numbers people, which is not encoded.</summary>
    public static IReadOnlyList<string>? WriteWithoutNumber(string folder, params string[] names)
    {
        var files = Write(folder, names);
        foreach (var file in files ?? [])
        {
            var lines = File.ReadAllLines(file).Select(l => l.Split(',')).ToList();
            var number = Array.FindIndex(lines[0], n => n.Trim() == "soc_sec_id");
            File.WriteAllLines(
                file,
                lines.Select(l => string.Join(',', l.Where((_, i) => i != number)))
            );
        }
        return files;
    }

    private static string Checkout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Hearth.slnx")))
            folder =
                folder.Parent
                ?? throw new InvalidOperationException("Not within a checkout of Hearth");
        return folder.FullName;
    }
}
