using Hearth.App.Pages.Sharing;
using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.FrontDoor;

/// <summary>Several partners are asked at once what they know of one person.</summary>
[Needs(Permission.CasesDecide, Purpose.Safeguard, Purpose.SupportFamilies)]
public sealed class AskModel(
    ContactQuery contacts,
    AskPartnersAboutOperation ask,
    SharingChoices choices
) : HearthPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string? No { get; set; }

    [BindProperty]
    public string[] Holders { get; set; } = [];

    [BindProperty]
    public string[] Kinds { get; set; } = [];

    [BindProperty]
    public string? WhatFor { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Alternatives { get; set; }

    public ContactRead Read { get; private set; } = null!;
    public IReadOnlyList<Choice> Agencies { get; private set; } = [];
    public IReadOnlyList<Choice> Categories => choices.Categories;
    public IReadOnlyList<Choice> Purposes => choices.Purposes;

    public IReadOnlyList<Choice> People =>
        [
            .. Read.People.Select(p => new Choice(
                $"{p.Person.No}",
                $"{p.Person.Asked.Forename} {p.Person.Asked.Surname}"
            )),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Read.People.FirstOrDefault(p => $"{p.Person.No}" == No) is not { } about)
            return Wrong("Choose whom you ask about", nameof(No));
        var outcome = await ask.RunAsync(
            new(Id, about.Person.No, Holders, WhatFor ?? "", Kinds, Why ?? "", Alternatives ?? ""),
            Actor,
            cancel
        );
        return End(
            outcome,
            asked =>
            {
                Notice =
                    $"Asked {Words.Count(asked.Count, "agency", "agencies")}. They answer by {Words.Day(asked[0].Due)}.";
                return LocalRedirect($"/cases/front-door/{Id:D}");
            },
            nameof(Holders)
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await contacts.RunAsync(Id, Actor, cancel) is not { } read)
            return false;
        Read = read;
        Agencies =
        [
            .. (await choices.AgenciesAsync(Actor, others: true, cancel)).Where(a => a.Value != ""),
        ];
        return true;
    }
}
