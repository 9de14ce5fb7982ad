using Hearth.Testing;

namespace Hearth.App.Tests.Linking;

/// <summary>FEBRL files with the truth that their record ids tell, in a column of its own.</summary>
internal static class FebrlFiles
{
    public const string Truth = "entity";

    public static string Write(string name, string folder)
    {
        var lines = File.ReadAllLines(Shared.File($"data/matching/{name}"));
        var file = Path.Combine(folder, name);
        // rec-N-org and rec-N-dup-K are of one person N.
        File.WriteAllLines(
            file,
            lines.Select((line, i) => i == 0 ? $"{line},{Truth}" : $"{line},{line.Split('-')[1]}")
        );
        return file;
    }
}
