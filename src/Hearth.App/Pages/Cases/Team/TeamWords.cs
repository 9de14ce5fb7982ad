using Hearth.App.Web;
using Hearth.Core.Cases.Board;
using Hearth.Core.Cases.Team;

namespace Hearth.App.Pages.Cases.Team;

/// <summary>Teams and boards as people read them.</summary>
public static class TeamWords
{
    public static string State(TeamState state) =>
        state switch
        {
            TeamState.Invited => "Asked",
            TeamState.Accepted => "In the team",
            TeamState.Declined => "Did not join",
            _ => "Has left",
        };

    public static string Colour(TeamState state) =>
        state switch
        {
            TeamState.Invited => "govuk-tag--yellow",
            TeamState.Accepted => "govuk-tag--green",
            _ => "govuk-tag--grey",
        };

    public static string When(TeamMember of) =>
        of.State switch
        {
            TeamState.Invited => $"Asked on {Words.Day(of.InvitedOn)}",
            TeamState.Accepted => $"Since {Words.Day(of.AnsweredOn)}",
            TeamState.Declined => $"Answered on {Words.Day(of.AnsweredOn)}",
            _ => $"From {Words.Day(of.AnsweredOn)} to {Words.Day(of.LeftOn)}",
        };

    /// <summary>What is open to them, in words.</summary>
    public static string Sees(TeamMemberRead member) =>
        member.Of.State is TeamState.Declined or TeamState.Left ? "Nothing here by this team"
        : member.Sees is not { } kinds
            ? "Nothing here: they have no account, and hear from the team"
        : kinds.Count == 0 ? "Nothing: their agency or role may not know of the family"
        : (member.Of.State == TeamState.Invited ? "When they accept: " : "")
            + string.Join(", ", kinds);

    public static string Flag(DriftFlag flag) =>
        flag switch
        {
            DriftFlag.NoLeadWorker => "No lead worker",
            DriftFlag.OpenTooLong => "Open for long",
            DriftFlag.NotReviewed => "Not reviewed in time",
            DriftFlag.SupervisionOverdue => "Supervision overdue",
            _ => "Actions overdue",
        };

    /// <summary>A level of need by its id.</summary>
    public static string Level(string id)
    {
        var words = id.Replace('-', ' ');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    public static string Days(DateOnly from, DateOnly? to) =>
        to is not { } until ? $"Since {Words.Day(from)}"
        : until < from ? $"Put right on {Words.Day(from)}, its first day"
        : $"From {Words.Day(from)} to {Words.Day(until)}";
}
