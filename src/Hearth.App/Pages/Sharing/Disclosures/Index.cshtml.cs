using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.People;
using Hearth.Core.Sharing.Disclosures;
using Hearth.Core.Sharing.Objections;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;
using Means = Hearth.Core.Sharing.Disclosures.Channel;

namespace Hearth.App.Pages.Sharing.Disclosures;

/// <summary>What was shared about a family, and recording a sharing in under a minute.</summary>
[Needs(
    Permission.SharingRecord,
    Purpose.SupportFamilies,
    Purpose.IdentifyFamilies,
    Purpose.Safeguard
)]
public sealed class IndexModel(
    DisclosuresQuery disclosures,
    WhereNowQuery whereNow,
    ObjectionsQuery objections,
    RecordDisclosureOperation record,
    SharingChoices choices,
    TimeProvider clock
) : HearthPage
{
    [FromRoute]
    public Guid Family { get; set; }

    [BindProperty]
    public string? Channel { get; set; } = nameof(Means.Telephone);

    [BindProperty]
    public string[] Kinds { get; set; } = [];

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Agency { get; set; }

    [BindProperty]
    public string? ToWhom { get; set; }

    [BindProperty]
    public string? WhatFor { get; set; }

    [BindProperty]
    public DateAnswer On { get; set; } = new();

    public IReadOnlyList<DisclosureRead> Shared { get; private set; } = [];
    public IReadOnlyList<ObjectionRead> Objections { get; private set; } = [];
    public IReadOnlyList<Choice> Agencies { get; private set; } = [];
    public IReadOnlyList<Choice> Categories => choices.Categories;
    public IReadOnlyList<Choice> Purposes => choices.Purposes;

    public static IReadOnlyList<Choice> Channels =>
        [
            .. Enum.GetValues<Means>()
                .Where(c => c != Means.System)
                .Select(c => new Choice(c.ToString(), Words.Capital(c))),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        // An old number leads to the family it is of now.
        if (await whereNow.OfFamilyAsync(new(Family), Actor, cancel) is { } now)
            return LocalRedirect($"/sharing/families/{now}/disclosures");
        return await FindAsync(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (!Enum.TryParse<Means>(Channel, out var channel))
            return Wrong("Choose how it was shared", nameof(Channel));
        if (On is { IsEmpty: false, Date: null })
            return Wrong("Enter a real date, such as 24 7 2026", nameof(On));
        var outcome = await record.RunAsync(
            new(
                new(Family),
                null,
                channel,
                Kinds,
                What ?? "",
                Agency ?? "",
                ToWhom ?? "",
                WhatFor ?? "",
                On.Date ?? London.DateOf(clock.GetUtcNow().UtcDateTime)
            ),
            Actor,
            cancel
        );
        return End(
            outcome,
            done =>
            {
                Notice =
                    done.Verdict == Verdict.Permit
                        ? "Recorded."
                        : "Recorded. No agreement covers this: the information-governance officer will look at it.";
                return LocalRedirect($"/sharing/families/{Family:D}/disclosures");
            },
            nameof(What)
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await disclosures.RunAsync(new(Family), Actor, cancel) is not { } shared)
            return false;
        Shared = shared;
        Objections = await objections.OfFamilyAsync(new(Family), Actor, cancel) ?? [];
        Agencies = await choices.AgenciesAsync(Actor, others: false, cancel);
        return true;
    }
}
