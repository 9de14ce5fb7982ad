using Hearth.Rules.Dates;

namespace Hearth.Rules.Cases.Meetings;

/// <summary>The three kinds of meeting of section 3.3.14.</summary>
public enum MeetingKind
{
    /// <summary>The family and those who work with it.</summary>
    TeamAroundFamily,

    /// <summary>Practitioners alone, about no family.</summary>
    PartnershipPlus,

    /// <summary>Practitioners who work with the families on a list.</summary>
    ComplexMultiAgency,
}

/// <summary>Which families a meeting is about.</summary>
public enum MeetingAbout
{
    /// <summary>The family of one case.</summary>
    OneFamily,

    /// <summary>None: no family is named.</summary>
    NoFamily,

    /// <summary>Those on its list.</summary>
    ListedFamilies,
}

/// <summary>Who may call a meeting.</summary>
public enum MeetingCaller
{
    /// <summary>The lead worker of the case, whoever stands in, or a manager.</summary>
    LeadWorker,

    /// <summary>Whoever works with cases.</summary>
    Worker,

    /// <summary>Whoever manages cases.</summary>
    Manager,
}

/// <summary>Who may be asked to a meeting.</summary>
public enum MeetingGuest
{
    /// <summary>Members of the family.</summary>
    Family,

    /// <summary>The team around the family, and its lead worker.</summary>
    Team,

    /// <summary>Practitioners of any partner.</summary>
    Practitioners,

    /// <summary>Practitioners who work with a family on the list now.</summary>
    PractitionersWhoWorkWithAListedFamily,
}

/// <summary>Whether a confidentiality declaration is signed.</summary>
public enum DeclarationNeed
{
    /// <summary>None.</summary>
    None,

    /// <summary>By each who attends, before each session: until then papers and list stay closed to them.</summary>
    BeforeEachSession,
}

/// <summary>Something that is always talked about.</summary>
/// <param name="Id">In the file.</param>
/// <param name="Title">As the agenda says it.</param>
/// <param name="Must">Whether the minutes are not agreed before something is written under it.</param>
public sealed record StandingItem(string Id, string Title, bool Must);

/// <summary>The rules of one kind of meeting.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Name">What it is called: it names no family, and stands in calendars.</param>
/// <param name="Says">What it is for.</param>
/// <param name="About">Which families it is about.</param>
/// <param name="CalledBy">Who calls it.</param>
/// <param name="Invite">Who may be asked.</param>
/// <param name="FamilyThere">Whether the family takes part.</param>
/// <param name="Declaration">Whether a declaration is signed.</param>
/// <param name="SignedAgenciesOnly">Whether an agency that has not signed the agreement is kept out.</param>
/// <param name="Notice">How long before at the latest it is called.</param>
/// <param name="CalledWithin">How far ahead it can be at the furthest: a year typed wrong is no meeting.</param>
/// <param name="WrittenUpWithin">How long after it took place one that was not called before can be written up; null: never.</param>
/// <param name="PapersOpen">How long after it papers stay open.</param>
/// <param name="MeetsAgainWithin">When the next one is, at the latest.</param>
/// <param name="Terms">Terms of reference.</param>
/// <param name="Agenda">What every such meeting talks about once.</param>
/// <param name="AgendaOfEachFamily">What it talks about for each family on its list.</param>
/// <param name="Source">Where the rules come from.</param>
/// <param name="Doubt">What is doubtful about them.</param>
public sealed record MeetingRule(
    MeetingKind Kind,
    string Name,
    string Says,
    MeetingAbout About,
    MeetingCaller CalledBy,
    IReadOnlyList<MeetingGuest> Invite,
    bool FamilyThere,
    DeclarationNeed Declaration,
    bool SignedAgenciesOnly,
    Period Notice,
    Period CalledWithin,
    Period? WrittenUpWithin,
    Period PapersOpen,
    Period MeetsAgainWithin,
    string Terms,
    IReadOnlyList<StandingItem> Agenda,
    IReadOnlyList<StandingItem> AgendaOfEachFamily,
    string Source,
    string? Doubt
)
{
    /// <summary>Whether each who attends signs a declaration.</summary>
    public bool NeedsDeclaration => Declaration == DeclarationNeed.BeforeEachSession;

    /// <summary>The standing items that minutes are not agreed without.</summary>
    public IEnumerable<string> Musts =>
        Agenda.Concat(AgendaOfEachFamily).Where(i => i.Must).Select(i => i.Id);
}

/// <summary>The confidentiality declaration.</summary>
/// <param name="Version">Kept with each signature.</param>
/// <param name="Text">What is signed.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Doubt">What is doubtful about it.</param>
public sealed record DeclarationText(string Version, string Text, string Source, string? Doubt);

/// <summary>The rules of meetings (requirements SU-9 and SU-10).</summary>
/// <param name="Version">The file's version.</param>
/// <param name="Kinds">One of each kind.</param>
/// <param name="Declaration">What is signed where a declaration is needed.</param>
public sealed record MeetingRules(
    string Version,
    IReadOnlyDictionary<MeetingKind, MeetingRule> Kinds,
    DeclarationText Declaration
)
{
    /// <summary>The rules of a kind.</summary>
    public MeetingRule Of(MeetingKind kind) => Kinds[kind];
}
