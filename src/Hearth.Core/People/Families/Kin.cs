namespace Hearth.Core.People.Families;

/// <summary>Which of some people belong together as far as names and sources say.</summary>
internal static class Kin
{
    /// <summary>People who share a name, or whom a source says belong together, directly or through others.</summary>
    /// <param name="people">Each once.</param>
    /// <param name="evidence">Their names.</param>
    /// <param name="related">Who a source says belongs to whom.</param>
    /// <param name="also">What else holds two of them together.</param>
    public static IEnumerable<int[]> Units(
        int[] people,
        FamilyEvidence evidence,
        Sets related,
        Func<int, int, bool>? also = null
    )
    {
        var sets = new Sets(people.Length);
        for (var one = 0; one < people.Length; one++)
        for (var other = 0; other < one; other++)
            if (
                AreKin(evidence, related, people[one], people[other])
                || also?.Invoke(people[one], people[other]) == true
            )
                sets.Join(one, other);
        return Enumerable
            .Range(0, people.Length)
            .GroupBy(sets.Of, i => people[i])
            .Select(g => g.ToArray());
    }

    public static bool AreKin(FamilyEvidence evidence, Sets related, int one, int other) =>
        related.Of(one) == related.Of(other)
        || evidence.People[one].SharesNameWith(evidence.People[other]);
}
