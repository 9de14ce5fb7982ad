using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.Supervision;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Supervision;

/// <summary>How managers looked over the work with a family, and what they asked for.</summary>
[Needs(Permission.CasesWork, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class IndexModel(
    SupervisionQuery supervision,
    DoneSupervisionActionOperation done,
    StrikeSupervisionOperation strike,
    TimeProvider clock
) : HearthPage
{
    [FromRoute]
    public Guid Case { get; set; }

    public SupervisionsRead Read { get; private set; } = null!;
    public bool MayManage => Actor.May(Permission.CasesManage);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostDoneAsync(
        Guid id,
        int version,
        string? outcome,
        CancellationToken cancel
    ) =>
        await FindAsync(cancel)
            ? End(
                await done.RunAsync(new(id, clock.Today(), outcome ?? "", version), Actor, cancel),
                _ => Back("Recorded as done."),
                $"outcome-{id:D}"
            )
            : NotFound();

    public async Task<IActionResult> OnPostStrikeAsync(
        Guid id,
        int version,
        string? why,
        CancellationToken cancel
    ) =>
        await FindAsync(cancel)
            ? End(
                await strike.RunAsync(new(id, why ?? "", version), Actor, cancel),
                _ => Back("Struck out. It stays here to be read."),
                $"why-{id:D}"
            )
            : NotFound();

    private LocalRedirectResult Back(string notice)
    {
        Notice = notice;
        return LocalRedirect($"/cases/{Case:D}/supervision");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await supervision.RunAsync(new(Case), Actor, cancel) is not { } read)
            return false;
        Read = read;
        return true;
    }
}
