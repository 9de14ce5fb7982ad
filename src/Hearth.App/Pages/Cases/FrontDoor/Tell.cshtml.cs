using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.FrontDoor;

[Needs(Permission.CasesDecide, Purpose.Safeguard, Purpose.SupportFamilies)]
public sealed class TellModel(ContactQuery contacts, TellReferrerOperation tell) : HearthPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public string? What { get; set; }

    public ContactRead Read { get; private set; } = null!;

    public IReadOnlyList<Choice> Ways =>
        [
            new("hearth", "Here: they read it under what they referred"),
            new("telephone", "Telephone"),
            new("in-person", "In person"),
            new("letter", "Letter"),
            new("email", "E-mail"),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Version = Read.Contact.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (How is null || !Kebab.TryRead<ContactChannel>(How, out var how))
            return Wrong("Choose how they are told", nameof(How));
        return End(
            await tell.RunAsync(new(Id, how, What ?? "", Version), Actor, cancel),
            _ =>
            {
                Notice = "Recorded. They have heard what came of it.";
                return LocalRedirect("/cases/front-door");
            },
            nameof(What)
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await contacts.RunAsync(Id, Actor, cancel) is not { } read)
            return false;
        Read = read;
        return true;
    }
}
