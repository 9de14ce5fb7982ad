using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Closing;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Close;

[Needs(Permission.CasesWork, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class ReopenModel(CaseQuery cases, ReopenCaseOperation reopen) : HearthPage
{
    [FromRoute]
    public Guid Case { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public CaseRead Read { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Version = Read.Case.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        return End(
            await reopen.RunAsync(new(new(Case), Why ?? "", Version), Actor, cancel),
            _ =>
            {
                Notice = "Support goes on, as if it had not ended.";
                return LocalRedirect($"/cases/{Case:D}");
            },
            nameof(Why)
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await cases.RunAsync(new(Case), Actor, cancel) is not { } read)
            return false;
        Read = read;
        return true;
    }
}
