using Hearth.App.Web;
using Hearth.App.Web.SignIn;
using Hearth.Core.Access;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access.Users;

[Needs(Permission.AccessAccounts, Purpose.ManageAccounts)]
public sealed class IndexModel(UsersQuery users, IssueLinkOperation links) : HearthPage
{
    [BindProperty]
    public string? Email { get; set; }

    public IReadOnlyList<UserRow> Rows { get; private set; } = [];
    public string? Mine => HttpContext.SignedInUser()?.Email;

    /// <summary>Shown in answer to the request that made it, once, and kept nowhere.</summary>
    public string? Link { get; private set; }
    public string? LinkFor { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) =>
        Rows = await users.RunAsync(Actor, cancel);

    public async Task<IActionResult> OnPostLinkAsync(CancellationToken cancel)
    {
        Rows = await users.RunAsync(Actor, cancel);
        if (string.IsNullOrEmpty(Email))
            return NotFound();
        return End(
            await links.RunAsync(new IssueLink(Email), Actor, cancel),
            issued =>
            {
                Link = $"{Request.Scheme}://{Request.Host}{issued.Path}";
                LinkFor = Rows.FirstOrDefault(r => r.Email == Email)?.FullName ?? Email;
                return Page();
            }
        );
    }
}
