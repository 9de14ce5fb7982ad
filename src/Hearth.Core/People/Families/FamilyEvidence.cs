using Hearth.Linkage.Compare;
using Hearth.Linkage.Standardise;

namespace Hearth.Core.People.Families;

/// <summary>A resolved person as family building sees them: what it needs and no more.</summary>
internal sealed record FamilyPerson(
    string? Surname,
    DateOnly? BirthDate,
    DateOnly? ExpectedDate = null,
    DateOnly? DeathDate = null,
    string? Forename = null
)
{
    // "de", "van", "al" and "bin" say nothing of kinship.
    private const int ShortestName = 4;

    // One letter of a long name is a typing error; of a short one it may be another name.
    private const int LongName = 6;
    private readonly string[] names =
        PersonName.Standard(Surname)?.Split(' ') is not { } words ? []
        : words.Length == 1 ? words
        : [.. words.Where(w => w.Length >= ShortestName)];
    private readonly string? given = PersonName.FirstWord(Forename);

    /// <summary>Names that families share: each part of a double-barrelled one.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>A name in common, or, as Somali and other families name a child, the one's last name is the other's first.</summary>
    public bool SharesNameWith(FamilyPerson other) =>
        names.Any(n => other.names.Any(o => AreSame(n, o)))
        || IsGivenNameOf(other)
        || other.IsGivenNameOf(this);

    private bool IsGivenNameOf(FamilyPerson child) =>
        given is { Length: >= ShortestName } && child.names is [var only] && only == given;

    private static bool AreSame(string one, string other) =>
        one == other
        || one.Length >= LongName
            && other.Length >= LongName
            && DamerauLevenshtein.IsWithin(one, other, 1);
}

/// <summary>
/// A person was known at a place, by a source, between two dates; <c>Seen</c> is when the place was first reported, which
/// may be long after the stay is said to have begun, and <c>Told</c> the date of the latest return that says so. <c>ByName</c>: the source gave a postcode alone, and the place is
/// where the person's name lives there.
/// </summary>
internal sealed record Stay(
    int Person,
    string Place,
    DateOnly From,
    DateOnly To,
    string Source,
    DateOnly? Seen = null,
    bool ByName = false,
    DateOnly? Told = null
)
{
    public DateOnly LastTold => Told ?? To;
    public DateOnly FirstSeen => Seen ?? From;
}

/// <summary>A source names a person in a household, family, tenancy or claim of its own.</summary>
internal sealed record Statement(int Person, string Source, string Reference, string? Relationship);

internal sealed record FamilyEvidence(
    IReadOnlyList<FamilyPerson> People,
    IReadOnlyList<Stay> Stays,
    IReadOnlyList<Statement> Statements,
    DateOnly AsAt
)
{
    /// <summary>Stays of which the source gave the postcode alone, in the place of the address.</summary>
    public IReadOnlyList<Stay> PostcodeStays { get; init; } = [];

    /// <summary>The first is, somebody decided, of no family of the second.</summary>
    public IReadOnlySet<(int Person, int Other)> NotOneFamily { get; init; } =
        new HashSet<(int, int)>();
}

internal sealed record BuiltMember(
    int Person,
    MemberRole Role,
    bool ParentingResponsibility,
    bool LivesElsewhere,
    DateOnly? From,
    string Because
);

internal sealed record BuiltFamily(IReadOnlyList<BuiltMember> Members);
