using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Households;

/// <summary>
/// People whose lives touch: one household, or the two of parents who live apart. The council is made story by story and
/// forgets each when its rows are written.
/// </summary>
internal sealed class Story
{
    public required int No { get; init; }
    public required ulong Seed { get; init; }
    public required HouseholdKind Kind { get; init; }

    /// <summary>How easily troubles come, from 0.15 for most to nine for a few; all needs hang on it, so they come together.</summary>
    public required double Vulnerability { get; init; }
    public List<Person> People { get; } = [];
    public List<Family> Families { get; } = [];
    public List<Happening> Happenings { get; } = [];

    /// <summary>Those who lead a household with a tenancy of a social landlord, by household.</summary>
    public bool SocialTenant { get; set; }

    public IEnumerable<Happening> Of(HappeningKind kind) => Happenings.Where(h => h.Kind == kind);
}

internal enum HouseholdKind
{
    CoupleWithChildren,
    LoneParent,
    ParentsApart,
    Blended,
    Kinship,
    ThreeGenerations,
    Couple,
    OlderCouple,
    Alone,
    OlderAlone,
    GrownChildAtHome,
    Students,
    Refuge,
    Hostel,
    ChildrensHome,
}
