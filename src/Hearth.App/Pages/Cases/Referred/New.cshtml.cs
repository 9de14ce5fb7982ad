using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Referred;

/// <summary>Brings something to the front door: one page, so that it can be filled in while somebody is on the telephone.</summary>
[Needs(Permission.CasesRefer, Purpose.SupportFamilies, Purpose.Safeguard, Purpose.IdentifyFamilies)]
public sealed class NewModel(
    RecordContactOperation record,
    OwnAccountQuery account,
    FrontDoorRules rules
) : HearthPage
{
    private const int MostPeople = 12;

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Channel { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Is { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public List<PersonInput> People { get; set; } = [new(), new()];

    [BindProperty]
    public string? Happening { get; set; }

    [BindProperty]
    public string? Asked { get; set; }

    [BindProperty]
    public string? Agreement { get; set; }

    [BindProperty]
    public string? NotSought { get; set; }

    [BindProperty]
    public string? NotSoughtWhy { get; set; }

    [BindProperty]
    public string? Level { get; set; }

    [BindProperty]
    public string? SafeToContact { get; set; }

    /// <summary>Whoever takes in for others says how it came and from whom.</summary>
    public bool ForOthers => Actor.May(Permission.CasesDecide);

    public IReadOnlyList<Choice> Kinds =>
        [
            .. rules
                .Kinds.Values.Where(k =>
                    k.Kind
                        is ContactKind.SafeguardingConcern
                            or ContactKind.Referral
                            or ContactKind.Contact
                    || ForOthers
                        && k.Kind
                            is ContactKind.SelfReferral
                                or ContactKind.StepDown
                                or ContactKind.TransferIn
                )
                .Select(k => new Choice(Kebab.Of(k.Kind), k.Name)),
        ];

    public IReadOnlyList<Choice> Channels =>
        [
            new("telephone", "Telephone"),
            new("in-person", "In person"),
            new("letter", "Letter"),
            new("email", "E-mail"),
        ];

    public IReadOnlyList<Choice> Agreements =>
        [
            new("agreed", "Yes, and they agree"),
            new("declined", "Yes, and they do not agree"),
            new("not-sought", "No, they were not asked"),
        ];

    public IReadOnlyList<Choice> Reasons =>
        [.. rules.NotSought.Select(r => new Choice(r.Id, r.Name) { Hint = r.Authority })];

    public IReadOnlyList<Choice> Levels =>
        [
            .. rules.Levels.Select(l => new Choice(l.Id, l.Name) { Hint = l.Says }),
            new("", "Not sure: the hub decides"),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ForOthers)
            (Name, Email) = await account.RunAsync(Actor, cancel) is { User: var own }
                ? (own.FullName, own.Email)
                : (null, null);
        return Page();
    }

    /// <summary>Room for one more, without losing what is written.</summary>
    public IActionResult OnPostAnother()
    {
        ModelState.Clear();
        People.RemoveAll(p => p is null);
        if (People.Count < MostPeople)
            People.Add(new());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        People.RemoveAll(p => p is null);
        if (Kind is null || !Kebab.TryRead<ContactKind>(Kind, out var kind))
            return Wrong("Choose what this is", nameof(Kind));
        var channel = ContactChannel.Hearth;
        if (ForOthers && (Channel is null || !Kebab.TryRead(Channel, out channel)))
            return Wrong("Choose how it came", nameof(Channel));
        if (Agreement is null || !Kebab.TryRead<AgreementSought>(Agreement, out var agreement))
            return Wrong("Say whether the family was asked", nameof(Agreement));
        for (var i = 0; i < People.Count; i++)
            if (People[i].Born is { IsEmpty: false, Date: null })
                return Wrong("Enter a real date, such as 24 7 2016, or none", $"People[{i}].Born");
        var outcome = await record.RunAsync(
            new(
                kind,
                channel,
                new(Name ?? "", Is, Email, Phone) { AgencyId = ForOthers ? null : Actor.AgencyId },
                [.. People.Where(p => !p.IsEmpty).Select(p => p.Said())],
                Happening ?? "",
                Asked,
                agreement,
                NotSought,
                NotSoughtWhy,
                Level,
                SafeToContact
            ),
            Actor,
            cancel
        );
        return End(
            outcome,
            contact =>
            {
                Notice =
                    $"It is at the front door as {contact.Reference}, and is decided by {Words.Day(contact.Due)}.";
                return LocalRedirect(
                    ForOthers ? $"/cases/front-door/{contact.Id:D}" : "/cases/contacts"
                );
            },
            nameof(Happening)
        );
    }
}
