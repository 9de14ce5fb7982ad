using Hearth.App.Pages.Sharing;
using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.Consents;
using Hearth.Core.People;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Consent;

[Needs(Permission.CasesWork, Purpose.SupportFamilies, Purpose.CoordinateSupport)]
public sealed class GiveModel(
    ConsentsQuery consents,
    GiveConsentOperation give,
    SharingChoices choices,
    SupportRules rules,
    TimeProvider clock
) : HearthPage
{
    [FromRoute]
    public Guid Case { get; set; }

    [BindProperty]
    public string? Person { get; set; }

    [BindProperty]
    public string? Agency { get; set; }

    [BindProperty]
    public string? WhatFor { get; set; }

    [BindProperty]
    public DateAnswer From { get; set; } = new();

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    public string? Understands { get; set; }

    [BindProperty]
    public string? Evidence { get; set; }

    public ConsentsRead Read { get; private set; } = null!;
    public IReadOnlyList<Choice> Agencies { get; private set; } = [];
    public SupportRules Rules => rules;

    public IReadOnlyList<Choice> People =>
        [.. Read.Members.Select(m => new Choice($"{m.Member.Id}", m.Member.Name))];

    public IReadOnlyList<Choice> Purposes =>
        [
            .. rules
                .Purposes.Values.Where(p => p.AsksConsent)
                .Select(p => new Choice(p.Id, p.Name) { Hint = p.Says }),
        ];

    public IReadOnlyList<Choice> Givers =>
        [
            new("themselves", "They themselves"),
            .. Read
                .Members.Where(m => m.Member.ParentingResponsibility)
                .Select(m => new Choice($"{m.Member.Id}", $"{m.Member.Name}, for their child")),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        From = DateAnswer.Of(clock.Today());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (From.Date is not { } from)
            return Wrong("Enter the day, such as 24 7 2026", nameof(From));
        if (!Guid.TryParse(Person, out var person))
            return Wrong("Choose whose information it is", nameof(Person));
        if (string.IsNullOrEmpty(By))
            return Wrong("Choose who consents", nameof(By));
        var isParent = Guid.TryParse(By, out var parent);
        var outcome = await give.RunAsync(
            new(
                new(Case),
                new(person),
                Agency ?? "",
                WhatFor ?? "",
                from,
                isParent ? ConsentBy.Parent : ConsentBy.Themselves,
                isParent ? new PersonId(parent) : null,
                Understands,
                Evidence ?? ""
            ),
            Actor,
            cancel
        );
        return End(
            outcome,
            given =>
            {
                Notice =
                    $"The consent is recorded. It ends on {Words.Day(given.Until)}, or on the day they withdraw it.";
                return LocalRedirect($"/cases/{Case:D}/consent");
            },
            nameof(Person)
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await consents.RunAsync(new(Case), Actor, cancel) is not { } read)
            return false;
        Read = read;
        Agencies = await choices.AgenciesAsync(Actor, others: false, cancel);
        return true;
    }
}
