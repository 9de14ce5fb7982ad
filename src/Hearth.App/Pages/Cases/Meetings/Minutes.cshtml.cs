using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.Cases.Plans;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Meetings;

/// <summary>
/// The minutes on one page, to be read or printed: of each family for those alone who may know of it. The family of a team
/// around it has a copy in plain words.
/// </summary>
[Needs(Permission.CasesRead, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class MinutesModel(MeetingQuery meetings, PlanQuery plans) : MeetingPage(meetings)
{
    /// <summary>Made for the family.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Family { get; set; }

    /// <summary>Actions agreed before the meeting, as they stood on its day.</summary>
    public IReadOnlyList<(ActionRead Action, ActionState State)> Progress { get; private set; } =
    [];

    /// <summary>Goals the family rated on the day, with its first rating.</summary>
    public IReadOnlyList<(string Goal, int? First, int Now)> Ratings { get; private set; } = [];

    /// <summary>When the next meeting begins, in UTC.</summary>
    public DateTime? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (
            !await FindOpenAsync(cancel)
            || Read.Of.State is not (MeetingState.Held or MeetingState.Agreed)
            || Family && Read.Family is null
        )
            return NotFound();
        Next = Read.Following?.StartsAt;
        if (
            Read.Family?.Listed is not { } family
            || await plans.RunAsync(family.CaseId, Actor, cancel) is not { } plan
        )
            return Page();
        var day = Read.Of.Day;
        Progress =
        [
            .. plan
                .Actions.Where(a => a.Of.SetOn < day)
                .Select(a => (a, a.StateOn(day)))
                .Where(a => ActionStates.IsOpen(a.Item2) || a.a.ChangedOn(day)),
        ];
        Ratings =
        [
            .. plan
                .Goals.Where(g => g.Ratings.Any(r => r.On == day))
                .Select(g =>
                    (
                        g.Of.Words,
                        (int?)g.Ratings.MinBy(r => (r.On, r.RecordedAt))!.Value,
                        g.Ratings.First(r => r.On == day).Value
                    )
                ),
        ];
        return Page();
    }
}
