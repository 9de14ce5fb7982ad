using Hearth.App.Pages.Sharing;
using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Cases.Team;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Team;

/// <summary>Somebody is asked into the team.</summary>
[Needs(Permission.CasesWork, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class InviteModel(
    TeamQuery teams,
    InviteToTeamOperation invite,
    AccountsOfAgencyQuery accounts,
    SharingChoices choices
) : HearthPage
{
    private const string Everybody = "everybody";

    [FromRoute]
    public Guid Case { get; set; }

    [BindProperty]
    public string? Worker { get; set; }

    [BindProperty]
    public string? WorksAs { get; set; }

    [BindProperty]
    public string? Agency { get; set; }

    [BindProperty]
    public string? With { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];
    public IReadOnlyList<Choice> Whom { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        return End(
            await invite.RunAsync(
                new(
                    new(Case),
                    Guid.TryParse(With, out var person) ? new PersonId(person) : null,
                    Agency ?? "",
                    await accounts.OfAsync(Agency ?? "", Email, Actor, cancel),
                    Worker ?? "",
                    WorksAs ?? "",
                    Phone,
                    Email
                ),
                Actor,
                cancel
            ),
            done =>
            {
                Notice = $"{done.Worker} is asked into the team.";
                return LocalRedirect($"/cases/{Case:D}/team");
            },
            nameof(Worker)
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await teams.RunAsync(new(Case), Actor, cancel) is not { } read)
            return false;
        Agencies = await choices.AgenciesAsync(Actor, others: false, cancel);
        Whom =
        [
            new(Everybody, "The whole family"),
            .. read.Family.Select(m => new Choice(m.Id.ToString(), m.Name)),
        ];
        return true;
    }
}
