using Hearth.Core.Data;
using Hearth.Core.Matching.Models;
using Hearth.Core.Sources.Catalogue;

namespace Hearth.Core.Matching.Reviewing;

/// <summary>How many pairs go to people, how many are looked at twice, and what orders them; a dated file of <c>rulebook/matching/</c>.</summary>
/// <param name="MostPairs">Kept for review; the rest is counted.</param>
/// <param name="SecondReview">The share of pairs judged by two.</param>
/// <param name="JustAbove">Bits above the weight for joining.</param>
/// <param name="RefusedYetOne">How likely a refused link is one person.</param>
/// <param name="Worth">What counts how much.</param>
internal sealed record ReviewSettings(
    int MostPairs,
    double SecondReview,
    double JustAbove,
    double RefusedYetOne,
    StakeWeights Worth
)
{
    public static ReviewSettings Latest(DataFolder folder)
    {
        var file = ModelReader.LatestFile(folder, "review-*.yaml");
        using var text = new StreamReader(file);
        return Read(Path.GetFileName(file), text);
    }

    public static ReviewSettings Read(string file, TextReader text)
    {
        var root = YamlMap.Root(file, text);
        root.Text("name");
        var worth = root.Map("worth");
        var settings = new ReviewSettings(
            (int)ModelReader.Number(root, "most-pairs"),
            Doubted(root, "second-review", "percent") / 100,
            Doubted(root, "just-above", "bits"),
            Doubted(root, "refused-yet-one", "percent") / 100,
            new(
                ModelReader.Number(worth, "doubling-of-records"),
                ModelReader.Number(worth, "family"),
                ModelReader.Number(worth, "on-a-list"),
                ModelReader.Number(worth, "need")
            )
        );
        worth.Text("doubt");
        worth.NothingElse();
        root.NothingElse();
        return settings;
    }

    /// <summary>A figure that rests on judgement says so beside itself.</summary>
    private static double Doubted(YamlMap root, string key, string unit)
    {
        var map = root.Map(key);
        var number = ModelReader.Number(map, unit);
        map.Text("doubt");
        map.NothingElse();
        return number;
    }

    /// <summary>One or two, by the pair alone: nobody can choose which pairs are looked at twice.</summary>
    public int AnswersFor(long left, long right) =>
        PairNumber.Share(left, right) < SecondReview ? 2 : 1;
}

/// <summary>A number of a pair's own, evenly spread and the same on every machine.</summary>
internal static class PairNumber
{
    /// <summary>From 0 to below 1.</summary>
    public static double Share(long left, long right, ulong seed = 0)
    {
        // The finaliser of SplitMix64 (Steele, Lea and Flood, 2014), over both ids.
        var z = Mixed(Mixed((ulong)left + seed) + (ulong)right + 0x9E3779B97F4A7C15UL);
        return (z >> 11) * (1.0 / (1UL << 53));
    }

    private static ulong Mixed(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
