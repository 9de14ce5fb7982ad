namespace Hearth.Linkage.Cluster;

/// <summary>When a record says someone was born and died.</summary>
/// <param name="Born">The earliest day of birth it allows; null when not known well enough.</param>
/// <param name="Died">The latest day of death it allows; null when not known.</param>
public readonly record struct Lifetime(DateOnly? Born, DateOnly? Died)
{
    /// <summary>Whether it has the death before the birth: one of the two is wrong, and nobody can tell which.</summary>
    public bool IsImpossible => Died < Born;

    /// <summary>Nobody has died before they were born: records that together say so are of two people. An impossible record is not believed.</summary>
    /// <param name="lives">A lifetime for each record.</param>
    public static PairRule NoDeathBeforeBirth(IEnumerable<Lifetime> lives)
    {
        var believed = lives.Select(life => life.IsImpossible ? default : life).ToArray();
        return new(
            "a death before the birth",
            (l, r) => believed[l].Died < believed[r].Born || believed[r].Died < believed[l].Born
        );
    }
}
