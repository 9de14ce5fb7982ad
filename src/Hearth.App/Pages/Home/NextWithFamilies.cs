using Hearth.App.Pages.Cases.Meetings;
using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases.Board;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.Cases.Team;
using Hearth.Rules.Sharing;

namespace Hearth.App.Pages.Home;

/// <summary>What comes next for somebody who works with families: invitations, then what is overdue, then what is due soon.</summary>
public sealed class NextWithFamilies(
    NextThingsQuery things,
    InvitationsQuery invitations,
    MyMeetingsQuery meetings
)
{
    /// <summary>Null for whoever works with no family of their own and has nothing to do.</summary>
    public async Task<IReadOnlyList<Todo>?> RunAsync(Actor actor, CancellationToken cancel)
    {
        var asked = await invitations.RunAsync(actor, cancel);
        var found = await things.RunAsync(actor, cancel);
        var meet = (await meetings.RunAsync(actor, cancel))
            .Where(m => m.ToDo != MeetingToDo.None)
            .ToArray();
        if (asked.Count + found.Count + meet.Length == 0)
            return actor.Families == FamilyReach.Own && actor.May(Permission.CasesRead) ? [] : null;
        return
        [
            .. asked.Select(a => new Todo(
                $"{a.By} asks you into a team around a family, as {a.Of.WorksAs}",
                $"/cases/invitations/{a.Of.Id:D}",
                "To answer",
                "govuk-tag--yellow"
            )),
            .. meet.Select(m => new Todo(
                $"{m.Rule.Name}, {Words.Moment(m.StartsAt)}",
                MeetingWords.Where(m),
                MeetingWords.Of(m.ToDo),
                "govuk-tag--yellow hearth-tag-wide"
            )),
            .. found.Select(f => Of(f, actor.May(Permission.CasesManage))),
        ];
    }

    private static Todo Of(ToDoNext one, bool manages)
    {
        var plan = $"/cases/{one.Case}/plan";
        var assessment = $"/cases/{one.Case}/assessment";
        return one.What switch
        {
            NextThing.JoinSupports => new(
                $"{one.FamilyName} family: it turned out to be one family that is supported twice. {(manages ? "Choose which support goes on" : "A manager joins the supports")}",
                manages ? $"/cases/{one.Case}/join" : $"/cases/{one.Case}",
                manages ? "To decide" : "To know",
                "govuk-tag--yellow"
            ),
            NextThing.LeadShutOut => new(
                $"{one.FamilyName} family: it is sealed, and its lead worker is not named on the seal. Change who leads, or ask the information-governance officer to name them",
                $"/cases/{one.Case}/team",
                "To decide",
                "govuk-tag--red"
            ),
            NextThing.ActionsOverdue => new(
                $"{one.FamilyName} family: {Words.Count(one.Count, "action was", "actions were")} due, the first on {Words.Day(one.Due)}",
                plan,
                "Overdue",
                "govuk-tag--red"
            ),
            NextThing.ReviewOverdue => new(
                $"{one.FamilyName} family: the plan was to be looked at again by {Words.Day(one.Due)}",
                plan,
                "Overdue",
                "govuk-tag--red"
            ),
            NextThing.AssessmentReturned => new(
                $"{one.FamilyName} family: a manager gave the assessment back",
                assessment,
                "To do",
                "govuk-tag--yellow"
            ),
            NextThing.NotAsked => new(
                $"{one.FamilyName} family: ask whether they agree to support",
                $"/cases/{one.Case}/consent",
                "To do",
                "govuk-tag--yellow"
            ),
            NextThing.NoAssessment => new(
                $"{one.FamilyName} family: begin the assessment",
                assessment,
                "To do",
                "govuk-tag--yellow"
            ),
            NextThing.AssessmentDue => new(
                $"{one.FamilyName} family: the assessment was to be looked at again by {Words.Day(one.Due)}",
                assessment,
                "To do",
                "govuk-tag--yellow"
            ),
            NextThing.NoPlan => new(
                $"{one.FamilyName} family: begin the plan together",
                plan,
                "To do",
                "govuk-tag--yellow"
            ),
            NextThing.ActionsDue => new(
                $"{one.FamilyName} family: {Words.Count(one.Count, "action is", "actions are")} due, the first by {Words.Day(one.Due)}",
                plan,
                "Due soon",
                "govuk-tag--yellow"
            ),
            _ => new(
                $"{one.FamilyName} family: look at the plan again by {Words.Day(one.Due)}",
                plan,
                "Due soon",
                "govuk-tag--yellow"
            ),
        };
    }
}
