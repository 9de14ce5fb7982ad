using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Assessments;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.Cases.Plans;
using Hearth.Core.Cases.Team;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Case;

/// <summary>An episode of support: where each part of the work is found.</summary>
[Needs(Permission.CasesRead, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class IndexModel(
    CaseQuery cases,
    AssessmentStandingQuery assessments,
    FourMustsQuery musts,
    TeamQuery teams,
    PlanQuery plans,
    MeetingsOfCaseQuery meetings
) : HearthPage
{
    [FromRoute]
    public Guid Case { get; set; }

    public CaseRead Read { get; private set; } = null!;
    public bool MayWork => Actor.May(Permission.CasesWork);
    public bool MayJoin => Actor.May(Permission.CasesManage);

    /// <summary>Joined to another of the same family; not so any more where the families turned out to be two after all.</summary>
    public bool IsJoined => Read.Episodes.Any(e => e.Id == Read.Case.JoinedIntoId);

    /// <summary>What else is open, where two families were found to be one.</summary>
    public IEnumerable<Core.Cases.Case> OpenBeside =>
        Read.Episodes.Where(e => e.IsOpen && e.Id != Read.Case.Id);
    public AssessmentStanding? Assessment { get; private set; }
    public IReadOnlyList<MustAnswer> Musts { get; private set; } = [];
    public TeamRead Team { get; private set; } = null!;
    public PlanRead Plan { get; private set; } = null!;
    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await cases.RunAsync(new(Case), Actor, cancel) is not { } read)
            return NotFound();
        Read = read;
        Assessment = await assessments.RunAsync(new(Case), Actor, cancel);
        if (
            await musts.RunAsync(new(Case), Actor, cancel) is not { } answers
            || await teams.RunAsync(new(Case), Actor, cancel) is not { } team
            || await plans.RunAsync(new(Case), Actor, cancel) is not { } plan
        )
            return NotFound();
        (Musts, Team, Plan) = (answers, team, plan);
        Meetings = await meetings.RunAsync(new(Case), Actor, cancel);
        return Page();
    }
}
