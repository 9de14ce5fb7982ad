using Hearth.App.Synthetic.Flat;

namespace Hearth.Bench.Quality;

/// <summary>The generated flat file in two: each person's first record in one, the second in another, any more left out.</summary>
internal static class Flat
{
    public const string Truth = "person";

    public static IReadOnlyList<string> TwoFiles(string folder, int records, ulong seed)
    {
        var whole = Path.Combine(folder, "flat.csv");
        FlatFile.Write(whole, records, seed, CancellationToken.None);
        var lines = File.ReadAllLines(whole);
        var place = Array.IndexOf(lines[0].Split(','), Truth);
        var (one, other) = (new List<string> { lines[0] }, new List<string> { lines[0] });
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines.Skip(1))
        {
            var person = line.Split(',')[place];
            var time = times[person] = times.GetValueOrDefault(person) + 1;
            if (time <= 2)
                (time == 1 ? one : other).Add(line);
        }
        string[] files = [Path.Combine(folder, "one.csv"), Path.Combine(folder, "other.csv")];
        File.WriteAllLines(files[0], one);
        File.WriteAllLines(files[1], other);
        return files;
    }
}
