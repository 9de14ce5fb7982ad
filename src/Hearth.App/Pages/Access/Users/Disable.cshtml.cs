using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access.Users;

[Needs(Permission.AccessAccounts, Purpose.ManageAccounts)]
public sealed class DisableModel(UsersQuery users, DisableUserOperation disable) : HearthPage
{
    [BindProperty(SupportsGet = true)]
    public string? Email { get; set; }

    public UserRow Row { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        return End(
            await disable.RunAsync(new(Email!), Actor, cancel),
            user =>
            {
                Notice = $"The account of {user.FullName} is disabled.";
                return LocalRedirect("/access/users");
            }
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var found = (await users.RunAsync(Actor, cancel)).FirstOrDefault(u =>
            u.Email == Email && u.DisabledAt is null
        );
        if (found is not null)
            Row = found;
        return found is not null;
    }
}
