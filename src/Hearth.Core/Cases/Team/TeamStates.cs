namespace Hearth.Core.Cases.Team;

/// <summary>How somebody's standing in a team goes on: an invitation is answered once, and who has left is asked anew.</summary>
public static class TeamStates
{
    public static bool CanBecome(TeamState from, TeamState to) =>
        (from, to)
            is
                (TeamState.Invited, TeamState.Accepted or TeamState.Declined)
                or
                (TeamState.Accepted, TeamState.Left);

    /// <summary>Why it cannot go on so; null when it can.</summary>
    public static string? WhyNot(TeamState from, TeamState to) =>
        CanBecome(from, to)
            ? null
            : from switch
            {
                TeamState.Invited => "They have not answered yet.",
                TeamState.Accepted => "They are in the team already.",
                TeamState.Declined => "They said no. Ask them anew if that has changed.",
                _ => "They have left the team. Ask them anew if they come back.",
            };
}
