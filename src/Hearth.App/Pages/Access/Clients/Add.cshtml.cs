using Hearth.App.Pages.Sharing;
using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.App.Web.SignIn;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Access.Clients;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access.Clients;

/// <summary>Lets another system in; its secret is shown in answer, once.</summary>
[Needs(Permission.AccessAccounts, Purpose.ManageAccounts)]
[RecentProof]
public sealed class AddModel(
    RegisterClientOperation register,
    SharingChoices choices,
    SharingVocabulary words
) : HearthPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Agency { get; set; }

    [BindProperty]
    public string? AsksAs { get; set; }

    [BindProperty]
    public List<string> Scopes { get; set; } = [];

    [BindProperty]
    public string? Keeper { get; set; }

    public ClientSecret? Made { get; private set; }
    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public IReadOnlyList<Choice> Roles =>
        [
            .. words
                .Roles.Values.Where(r => r.Id != Kebab.Of(Role.Administrator))
                .Select(r => new Choice(r.Id, r.Name) { Hint = r.Says }),
        ];

    public static IReadOnlyList<Choice> May =>
        [.. ApiScopes.All.Select(s => new Choice(s.Key, s.Value))];

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (string.IsNullOrWhiteSpace(Name))
            ModelState.AddModelError(nameof(Name), "Enter what the system is called");
        if (string.IsNullOrEmpty(Agency) || Agencies.All(a => a.Value != Agency))
            ModelState.AddModelError(nameof(Agency), "Choose whose system it is");
        if (Roles.All(r => r.Value != AsksAs))
            ModelState.AddModelError(nameof(AsksAs), "Choose the role it asks in");
        if (Scopes.Count == 0)
            ModelState.AddModelError(nameof(Scopes), "Choose what it may do");
        if (string.IsNullOrWhiteSpace(Keeper))
            ModelState.AddModelError(nameof(Keeper), "Enter who answers for it");
        if (!ModelState.IsValid)
            return Page();
        return End(
            await register.RunAsync(
                new(Name!, Agency!, Kebab.Read<Role>(AsksAs!), Scopes, Keeper!),
                Actor,
                cancel
            ),
            made =>
            {
                Made = made;
                return Page();
            },
            nameof(Keeper)
        );
    }

    private async Task ReadAsync(CancellationToken cancel) =>
        Agencies = await choices.AgenciesAsync(Actor, others: false, cancel);
}
