using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Sharing.Requests;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Sharing.Requests;

[Needs(
    Permission.SharingRequest,
    Purpose.SupportFamilies,
    Purpose.IdentifyFamilies,
    Purpose.Safeguard
)]
public sealed class AskModel(AskPartnerOperation ask, SharingChoices choices) : HearthPage
{
    [BindProperty]
    public string? Holder { get; set; }

    [BindProperty]
    public string? Forename { get; set; }

    [BindProperty]
    public string? Surname { get; set; }

    [BindProperty]
    public DateAnswer Born { get; set; } = new();

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Postcode { get; set; }

    [BindProperty]
    public string? WhatFor { get; set; }

    [BindProperty]
    public string[] Kinds { get; set; } = [];

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Alternatives { get; set; }

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];
    public IReadOnlyList<Choice> Categories => choices.Categories;
    public IReadOnlyList<Choice> Purposes => choices.Purposes;

    public async Task OnGetAsync(CancellationToken cancel) =>
        Agencies = await choices.AgenciesAsync(Actor, others: true, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Agencies = await choices.AgenciesAsync(Actor, others: true, cancel);
        if (Born is { IsEmpty: false, Date: null })
            return Wrong("Enter a real date, such as 24 7 2016, or none", nameof(Born));
        var outcome = await ask.RunAsync(
            new(
                Holder ?? "",
                new()
                {
                    Forename = Forename,
                    Surname = Surname,
                    BirthDate = Born.Date,
                    Address = Address,
                    Postcode = Postcode,
                },
                WhatFor ?? "",
                Kinds,
                Why ?? "",
                Alternatives ?? ""
            ),
            Actor,
            cancel
        );
        return End(
            outcome,
            asked =>
            {
                Notice = $"Asked. They answer by {Words.Day(asked.Due)}.";
                return LocalRedirect("/sharing/requests");
            },
            nameof(Holder)
        );
    }
}
