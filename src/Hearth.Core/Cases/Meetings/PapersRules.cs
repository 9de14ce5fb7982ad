using Hearth.Rules.Cases.Meetings;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Cases.Meetings;

/// <summary>Whether what a meeting reads and writes is open to somebody.</summary>
public enum PapersDoor
{
    /// <summary>It is, as far as they may know of each family.</summary>
    Open,

    /// <summary>They are not asked to the meeting.</summary>
    NotAsked,

    /// <summary>They do not come.</summary>
    Apologies,

    /// <summary>Their agency has not signed the agreement, or has left it.</summary>
    AgencyOut,

    /// <summary>They have not signed the declaration for this session, or not its words of now.</summary>
    ToSign,
}

/// <summary>Somebody before a meeting's papers.</summary>
/// <param name="Answer">What they said to the invitation; null: they are not asked.</param>
/// <param name="AgencyTakesPart">Whether their agency has signed and stands.</param>
/// <param name="SignedVersions">Versions of the declaration that they signed for this session.</param>
/// <param name="State">How far the meeting is.</param>
public sealed record AtTheDoor(
    MeetingAnswer? Answer,
    bool AgencyTakesPart,
    IReadOnlyCollection<string> SignedVersions,
    MeetingState State
);

/// <summary>Who sees what a meeting reads and writes (requirement SU-10), decided from facts alone.</summary>
/// <remarks>Source: Shropshire agreement, section 3.3.14.</remarks>
public static class PapersRules
{
    public static PapersDoor Door(MeetingRule rule, DeclarationText declaration, AtTheDoor who)
    {
        if (who.Answer is null)
            return PapersDoor.NotAsked;
        if (rule.SignedAgenciesOnly && !who.AgencyTakesPart)
            return PapersDoor.AgencyOut;
        if (!rule.NeedsDeclaration)
            return PapersDoor.Open;
        if (who.Answer == MeetingAnswer.Apologies)
            return PapersDoor.Apologies;
        // Before the session the words of now are signed; what was signed for a session that took place stays signed.
        var signed =
            who.State == MeetingState.Called
                ? who.SignedVersions.Contains(declaration.Version)
                : who.SignedVersions.Count > 0;
        return signed ? PapersDoor.Open : PapersDoor.ToSign;
    }

    /// <summary>Whether they see that a family is on the list, and what is written of it.</summary>
    /// <param name="door">Theirs.</param>
    /// <param name="mayKnow">Whether they may know of the family.</param>
    /// <param name="pack">What sharing says of the meeting's papers, to their agency, about this family.</param>
    public static bool MaySee(PapersDoor door, bool mayKnow, Verdict pack) =>
        door == PapersDoor.Open && mayKnow && pack == Verdict.Permit;

    /// <summary>Whether what was sent for a meeting can still be read: to the last day that the rules give it.</summary>
    public static bool AreOpen(MeetingRule rule, DateOnly meeting, DateOnly today) =>
        today <= rule.PapersOpen.After(meeting);
}
