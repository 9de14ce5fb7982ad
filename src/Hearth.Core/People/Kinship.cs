namespace Hearth.Core.People;

/// <summary>How somebody is known to be above a child, the surest first.</summary>
public enum KinKind
{
    /// <summary>A source names them as mother, father or parent.</summary>
    Parent,
    Adoptive,
    Foster,

    /// <summary>Brings the child up: by a source, a decision, or because they live together.</summary>
    BringsUp,
}

/// <summary>How two adults are known to be, or to have been, a couple.</summary>
public enum PairKind
{
    Partners,
    Separated,
    Divorced,
}

/// <summary>Somebody is above a child: by one generation, or by two a grandparent, through which parent is not known.</summary>
public sealed record KinTie(PersonId Child, PersonId Parent, KinKind Kind, int Generations = 1);

public sealed record KinPair(PersonId One, PersonId Other, PairKind Kind);

/// <summary>What is known of who is what to whom among the members of a family, as far as its reader may see.</summary>
public sealed record Kinship(IReadOnlyList<KinTie> Ties, IReadOnlyList<KinPair> Pairs)
{
    public static Kinship Unknown { get; } = new([], []);
}
