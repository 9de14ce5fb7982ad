using Hearth.Linkage.Evaluate;

namespace Hearth.Core.Matching.Evaluating;

/// <summary>
/// How far families found are the true ones, by unordered pairs of true persons who share a family: a person may be in
/// several, and counts once for each other person.
/// </summary>
internal static class ShareAFamily
{
    public static Agreement Pairs(
        IEnumerable<IReadOnlyList<int>> found,
        IEnumerable<IReadOnlyList<int>> truth
    )
    {
        var (mine, theirs) = (PairsOf(found), PairsOf(truth));
        var (few, many) = mine.Count < theirs.Count ? (mine, theirs) : (theirs, mine);
        return new(few.Count(many.Contains), mine.Count, theirs.Count);
    }

    /// <summary>Families that are exactly a true one, each set of persons counted once.</summary>
    public static Agreement Whole(
        IEnumerable<IReadOnlyList<int>> found,
        IEnumerable<IReadOnlyList<int>> truth
    )
    {
        var (mine, theirs) = (Sets(found), Sets(truth));
        return new(mine.Count(theirs.Contains), mine.Count, theirs.Count);
    }

    private static HashSet<long> PairsOf(IEnumerable<IReadOnlyList<int>> families)
    {
        var pairs = new HashSet<long>();
        foreach (var family in families)
        foreach (var one in family)
        foreach (var other in family)
            if (one < other)
                pairs.Add(((long)one << 32) | (uint)other);
        return pairs;
    }

    private static HashSet<string> Sets(IEnumerable<IReadOnlyList<int>> families) =>
        families
            .Where(f => f.Count > 0)
            .Select(f => string.Join(',', f.Distinct().Order()))
            .ToHashSet(StringComparer.Ordinal);
}
