using Hearth.Core.People;
using Hearth.Rules.Cases.Meetings;

namespace Hearth.Core.Cases.Meetings;

/// <param name="Of">The invitation.</param>
/// <param name="Agency">The agency's name; empty for a member of the family.</param>
/// <param name="SignedAt">When they signed the declaration; null: not.</param>
public sealed record AttendeeRead(MeetingAttendee Of, string Agency, DateTime? SignedAt);

/// <param name="Of">The paper.</param>
/// <param name="From">The agency's name.</param>
/// <param name="By">The name of whoever sent it.</param>
public sealed record PaperRead(MeetingPaper Of, string From, string By);

/// <summary>The part of a meeting that is about one family, or about none.</summary>
/// <param name="Listed">How the family is on the list; null: about none.</param>
/// <param name="Name">What the family is called; empty where it is about none.</param>
/// <param name="Items">The agenda and its minutes.</param>
/// <param name="Papers">What was sent, of what this reader may see; none once papers are closed.</param>
/// <param name="Decisions">What was decided.</param>
/// <param name="HasNobody">Whether nobody who is asked, and comes or sends what they know, works with the family.</param>
public sealed record SectionRead(
    MeetingFamily? Listed,
    string Name,
    IReadOnlyList<MeetingItem> Items,
    IReadOnlyList<PaperRead> Papers,
    IReadOnlyList<MeetingDecision> Decisions,
    bool HasNobody
);

/// <summary>A meeting as one reader sees it. Where its papers are shut to them it has no attendees, no sections and no place.</summary>
/// <param name="Of">The meeting.</param>
/// <param name="Rule">The rules of its kind.</param>
/// <param name="Declaration">What is signed, where a declaration is needed.</param>
/// <param name="Door">Whether its papers are open to them.</param>
/// <param name="Mine">Their invitation; null where they come by the family's case.</param>
/// <param name="Chair">The name of whoever runs it.</param>
/// <param name="Runs">Whether they run it.</param>
/// <param name="PapersOpen">Whether what was sent can still be read.</param>
/// <param name="Attendees">Who is asked.</param>
/// <param name="Sections">About none first, then family by family.</param>
/// <param name="Following">The meeting that goes on from this one; null: none yet.</param>
/// <param name="Today">The day it was read.</param>
public sealed record MeetingRead(
    Meeting Of,
    MeetingRule Rule,
    DeclarationText Declaration,
    PapersDoor Door,
    MeetingAttendee? Mine,
    string Chair,
    bool Runs,
    bool PapersOpen,
    IReadOnlyList<AttendeeRead> Attendees,
    IReadOnlyList<SectionRead> Sections,
    Meeting? Following,
    DateOnly Today
)
{
    public bool IsOpen => Door == PapersDoor.Open;

    /// <summary>The family of a team around one.</summary>
    public SectionRead? Family =>
        Rule.About == MeetingAbout.OneFamily
            ? Sections.FirstOrDefault(s => s.Listed is not null)
            : null;

    public SectionRead? SectionOf(FamilyId? family) =>
        Sections.FirstOrDefault(s => s.Listed?.FamilyId == family);
}
