namespace Hearth.App.Web.Pictures.Genogram;

/// <summary>The sign for somebody: circle, square, triangle; a diamond where the sex is not known or is neither.</summary>
public enum Sign
{
    Unknown,
    Female,
    Male,
    Unborn,
}

/// <summary>How somebody is known to be above a child, the surest first.</summary>
public enum TieKind
{
    /// <summary>Named as mother, father or parent.</summary>
    Parent,
    Adoptive,
    Foster,

    /// <summary>Brings the child up, and nobody says as what.</summary>
    BringsUp,
}

/// <summary>How two people are known to be, or to have been, a couple.</summary>
public enum CoupleKind
{
    Couple,
    Separated,
    Divorced,
}

/// <summary>Somebody as the picture draws them.</summary>
/// <param name="Id">Identifies them; each is drawn once.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Notes">Short lines beneath the name, such as an age.</param>
/// <param name="Sign">Their sign.</param>
/// <param name="Born">Day of birth where it is exact: children of one birth hang together, and the eldest stands left.</param>
/// <param name="IsChild">A dependent child of the family: says where they stand when no tie does.</param>
/// <param name="Died">Crossed out, as genograms do.</param>
/// <param name="InFocus">Doubled: whom the picture is drawn for.</param>
public sealed record GenogramPerson(
    string Id,
    string Name,
    IReadOnlyList<string> Notes,
    Sign Sign,
    DateOnly? Born = null,
    bool IsChild = false,
    bool Died = false,
    bool InFocus = false
);

/// <summary>Somebody is above a child, by so many generations: a grandparent, through whom is not known, by two.</summary>
public sealed record GenogramTie(string Child, string Parent, TieKind Kind, int Generations = 1);

public sealed record GenogramCouple(string One, string Other, CoupleKind Kind);

/// <summary>People known to live together, and what their home is called in the picture.</summary>
public sealed record GenogramHome(string Name, IReadOnlyList<string> People);

/// <summary>What is known of a family. What is not known is not in it, and is not drawn.</summary>
public sealed record GenogramFamily(
    IReadOnlyList<GenogramPerson> People,
    IReadOnlyList<GenogramTie> Ties,
    IReadOnlyList<GenogramCouple> Couples,
    IReadOnlyList<GenogramHome> Homes
);
