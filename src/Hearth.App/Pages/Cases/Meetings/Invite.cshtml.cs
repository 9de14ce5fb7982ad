using Hearth.App.Pages.Sharing;
using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.Cases.Team;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Meetings;

/// <summary>Who is asked to a meeting.</summary>
[Needs(Permission.CasesWork, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class InviteModel(
    MeetingQuery meetings,
    TeamQuery teams,
    InviteToMeetingOperation invite,
    AccountsOfAgencyQuery accounts,
    SharingChoices choices
) : MeetingPage(meetings)
{
    private const string Lead = "lead";

    [BindProperty]
    public string[] People { get; set; } = [];

    [BindProperty]
    public string[] Members { get; set; } = [];

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? WorksAs { get; set; }

    [BindProperty]
    public string? Agency { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    public TeamRead? Team { get; private set; }
    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public IReadOnlyList<Choice> FamilyMembers =>
        [
            .. Team!
                .Family.Where(f => Read.Attendees.All(a => a.Of.PersonId != f.Id))
                .Select(f => new Choice($"{f.Id}", f.Name)),
        ];

    public IReadOnlyList<Choice> TeamMembers =>
        [
            .. Team!.Lead is { } lead && IsNotAsked(lead.AccountId)
                ? [new Choice(Lead, lead.Worker) { Hint = "Lead worker" }]
                : Array.Empty<Choice>(),
            .. Team
                .Members.Where(m =>
                    m.Of.State == TeamState.Accepted
                    && (m.Of.UserId is not { } user || IsNotAsked(user))
                    && Read.Attendees.All(a => a.Of.Name != m.Of.Worker)
                )
                .Select(m => new Choice($"{m.Of.Id:D}", m.Of.Worker)
                {
                    Hint = $"{m.Of.WorksAs}, {m.Agency}",
                }),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindGuestsAsync(cancel))
            return NotFound();
        if (Team is not null)
        {
            // Everybody is asked unless somebody is left out on purpose.
            People = [.. FamilyMembers.Select(f => f.Value!)];
            Members = [.. TeamMembers.Select(m => m.Value!)];
        }
        return Page();
    }

    public async Task<IActionResult> OnPostTeamAsync(CancellationToken cancel)
    {
        if (!await FindGuestsAsync(cancel) || Team is null)
            return NotFound();
        return End(
            await invite.RunAsync(
                new(
                    Id,
                    [.. Ids(People).Select(p => new PersonId(p))],
                    Ids(Members),
                    Members.Contains(Lead),
                    null
                ),
                Actor,
                cancel
            ),
            asked => Done($"{Words.Count(asked, "person is", "people are")} asked."),
            nameof(People)
        );
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindGuestsAsync(cancel) || Team is not null)
            return NotFound();
        return End(
            await invite.RunAsync(
                new(
                    Id,
                    [],
                    [],
                    false,
                    new(
                        Name ?? "",
                        WorksAs ?? "",
                        Agency ?? "",
                        Email,
                        await accounts.OfAsync(Agency ?? "", Email, Actor, cancel)
                    )
                ),
                Actor,
                cancel
            ),
            _ => Done($"{Name} is asked.", "/invite"),
            nameof(Name)
        );
    }

    private static Guid[] Ids(string[] typed) =>
        [.. typed.Select(t => Guid.TryParse(t, out var id) ? id : Guid.Empty)];

    private bool IsNotAsked(Guid user) => Read.Attendees.All(a => a.Of.UserId != user);

    private async Task<bool> FindGuestsAsync(CancellationToken cancel)
    {
        if (!await FindOpenAsync(cancel) || !Read.Runs || !IsToCome)
            return false;
        if (Read.Family?.Listed is { } family)
            return (Team = await teams.RunAsync(family.CaseId, Actor, cancel)) is not null;
        Agencies = await choices.AgenciesAsync(Actor, others: false, cancel);
        return true;
    }
}
