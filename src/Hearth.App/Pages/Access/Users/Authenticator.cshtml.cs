using Hearth.App.Web;
using Hearth.App.Web.SignIn;
using Hearth.Core.Access;
using Hearth.Core.Access.SecondFactor;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access.Users;

/// <summary>A lost authenticator is taken away by two people together.</summary>
[Needs(Permission.AccessAccounts, Purpose.ManageAccounts)]
[RecentProof]
public sealed class AuthenticatorModel(ResetAuthenticatorOperation reset) : HearthPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? WitnessEmail { get; set; }

    [BindProperty]
    public string? WitnessCode { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var outcome = await reset.RunAsync(
            new(Id, Reason ?? "", WitnessEmail ?? "", WitnessCode ?? ""),
            Actor,
            cancel
        );
        return End(
            outcome,
            user =>
            {
                Notice = $"{user.FullName} sets up a new authenticator at the next sign-in.";
                return LocalRedirect("/access/users");
            },
            nameof(Reason)
        );
    }
}
