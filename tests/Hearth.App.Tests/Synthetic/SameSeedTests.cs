using System.Globalization;
using System.Security.Cryptography;

namespace Hearth.App.Tests.Synthetic;

public class SameSeedTests
{
    [Fact]
    public void The_same_seed_gives_the_same_bytes_in_any_language_and_another_seed_gives_others()
    {
        var one = In("en-GB", () => Hashes(1));
        var again = In("th-TH", () => Hashes(1));
        var other = Hashes(2);

        again.ShouldBe(one);
        one.Keys.ShouldContain("manifest.json");
        one.Keys.Count(k => k.StartsWith("returns", StringComparison.Ordinal)).ShouldBe(54);
        other["truth/people.csv"].ShouldNotBe(one["truth/people.csv"]);
        other
            .Where(f => f.Key.StartsWith("returns/school-att", StringComparison.Ordinal))
            .ShouldAllBe(f => one[f.Key] != f.Value);
    }

    private static SortedDictionary<string, string> Hashes(ulong seed)
    {
        using var council = Council.Of(1_000, seed, extracts: 2);
        return new(
            Directory
                .EnumerateFiles(council.Folder, "*", SearchOption.AllDirectories)
                .ToDictionary(
                    f => Path.GetRelativePath(council.Folder, f).Replace('\\', '/'),
                    f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))
                ),
            StringComparer.Ordinal
        );
    }

    private static T In<T>(string culture, Func<T> run)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return run();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
