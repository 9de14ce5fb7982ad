using Hearth.Rules.Cases.Meetings;

namespace Hearth.Core.Cases.Meetings;

/// <summary>Somebody who could be asked to a meeting.</summary>
/// <param name="IsFamily">A member of the family it is about.</param>
/// <param name="IsTeam">In the team around the family, or its lead worker.</param>
/// <param name="HasAccount">Whether they have an account here.</param>
/// <param name="WorksWithListed">Whether they work with a family on the list now.</param>
/// <param name="AgencyOut">Why their agency does not take part; null: it does.</param>
public sealed record Guest(
    bool IsFamily,
    bool IsTeam,
    bool HasAccount,
    bool WorksWithListed,
    string? AgencyOut
);

/// <summary>Who may be asked to which meeting.</summary>
public static class GuestRules
{
    /// <summary>Why they may not be asked; null when they may.</summary>
    public static string? WhyNot(MeetingRule rule, Guest guest)
    {
        if (guest.IsFamily)
            return rule.Invite.Contains(MeetingGuest.Family)
                ? null
                : "This meeting is for practitioners alone.";
        if (rule.SignedAgenciesOnly && guest.AgencyOut is { } why)
            return why;
        if (
            rule.Invite.Contains(MeetingGuest.Practitioners)
            || rule.Invite.Contains(MeetingGuest.Team) && guest.IsTeam
        )
            return null;
        if (!rule.Invite.Contains(MeetingGuest.PractitionersWhoWorkWithAListedFamily))
            return "Only the team around the family is asked to this meeting. Ask them into the team first.";
        if (!guest.HasAccount)
            return "They need an account here: the declaration is signed and the papers are read in Hearth alone.";
        return guest.WorksWithListed
            ? null
            : "Only practitioners who work with a family on the list are asked. They work with none of those now.";
    }

    /// <summary>Whether somebody can have been at a session: where a declaration is needed, with one signed.</summary>
    public static bool CanHaveBeenThere(MeetingRule rule, bool hasSigned) =>
        !rule.NeedsDeclaration || hasSigned;
}
