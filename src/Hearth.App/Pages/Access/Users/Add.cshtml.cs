using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access.Users;

[Needs(Permission.AccessAccounts, Purpose.ManageAccounts)]
public sealed class AddModel(
    AddUserOperation add,
    SourceCatalogue catalogue,
    PartnersListQuery partners,
    SharingVocabulary words
) : HearthPage
{
    private const string Council = "council";

    [BindProperty]
    public string? FullName { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? WorksAs { get; set; }

    [BindProperty]
    public string? Agency { get; set; } = Council;

    public IReadOnlyList<Choice> Roles =>
        [.. words.Roles.Values.Select(r => new Choice(r.Id, r.Name) { Hint = r.Says })];

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (string.IsNullOrWhiteSpace(FullName))
            ModelState.AddModelError(nameof(FullName), "Enter their full name");
        if (string.IsNullOrWhiteSpace(Email) || !Email.Contains('@', StringComparison.Ordinal))
            ModelState.AddModelError(nameof(Email), "Enter their e-mail address");
        if (Roles.All(r => r.Value != WorksAs))
            ModelState.AddModelError(nameof(WorksAs), "Choose what they do");
        if (Agencies.All(a => a.Value != Agency))
            ModelState.AddModelError(nameof(Agency), "Choose the agency they work for");
        if (!ModelState.IsValid)
            return Page();
        var outcome = await add.RunAsync(
            new AddUser(Email!, FullName!, Kebab.Read<Role>(WorksAs!), Agency!),
            Actor,
            cancel
        );
        return End(
            outcome,
            user =>
            {
                Notice =
                    $"{user.FullName} has an account. Make a new link for them, with which they choose a password.";
                return LocalRedirect("/access/users");
            },
            nameof(Email)
        );
    }

    /// <summary>The register of partners; before one is kept, whoever the catalogue names as a sender.</summary>
    private async Task ReadAsync(CancellationToken cancel)
    {
        var registered = await partners.RunAsync(Actor, cancel);
        Agencies =
        [
            new(Council, "The council"),
            .. registered.Any(a => a.Id != Council)
                ? registered.Where(a => a.Id != Council).Select(a => new Choice(a.Id, a.Name))
                : catalogue
                    .All.Select(s => s.Sender)
                    .Distinct()
                    .Where(s => s != Council)
                    .Order(StringComparer.Ordinal)
                    .Select(s => new Choice(s, Named(s))),
        ];
    }

    private static string Named(string id) =>
        id == "dwp" ? "DWP" : char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');
}
