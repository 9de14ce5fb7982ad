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

/// <summary>Both ledgers of a family: whether they want support, and consents where consent is the basis.</summary>
[Needs(Permission.CasesRead, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class IndexModel(
    ConsentsQuery consents,
    RecordSupportAnswerOperation record,
    WithdrawConsentOperation withdraw,
    SharingChoices choices,
    SupportRules rules,
    TimeProvider clock
) : HearthPage
{
    [FromRoute]
    public Guid Case { get; set; }

    [BindProperty]
    public string[] People { get; set; } = [];

    [BindProperty]
    public string? Reply { get; set; }

    [BindProperty]
    public DateAnswer On { get; set; } = new();

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public string? ForThemBy { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public ConsentsRead Read { get; private set; } = null!;
    public IReadOnlyDictionary<string, string> Agencies { get; private set; } =
        new Dictionary<string, string>();
    public IEnumerable<SupportPurpose> Purposes => rules.Purposes.Values;
    public bool MayWork => Actor.May(Permission.CasesWork) && Read.Case.IsOpen;

    public IReadOnlyList<Choice> Members =>
        [.. Read.Members.Select(m => new Choice($"{m.Member.Id}", m.Member.Name))];

    public IReadOnlyList<Choice> Parents =>
        [
            new("", "They answered for themselves"),
            .. Read
                .Members.Where(m => m.Member.ParentingResponsibility)
                .Select(m => new Choice($"{m.Member.Id}", m.Member.Name)),
        ];

    public IReadOnlyList<Choice> Replies =>
        [
            new("agreed", "They want support"),
            new("declined", "They do not want it"),
            new("withdrawn", "They wanted it, and no longer do"),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Version = Read.Case.Version;
        On = DateAnswer.Of(clock.Today());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Reply is null || !Kebab.TryRead<SupportReply>(Reply, out var reply))
            return Wrong("Choose what they answered", nameof(Reply));
        List<PersonId> people = [];
        foreach (var text in People)
        {
            if (!Guid.TryParse(text, out var person))
                return Wrong("Choose who answered", nameof(People));
            people.Add(new(person));
        }
        if (On.Date is not { } on)
            return Wrong("Enter the day, such as 24 7 2026", nameof(On));
        var outcome = await record.RunAsync(
            new(
                new(Case),
                people,
                reply,
                on,
                How ?? "",
                Guid.TryParse(ForThemBy, out var parent) ? new PersonId(parent) : null,
                Version
            ),
            Actor,
            cancel
        );
        return End(
            outcome,
            of =>
            {
                Notice = of.IsOpen
                    ? "Their answer is recorded."
                    : "Their answer is recorded. Nobody of the family wants support now, so it has ended; what may be shared has not changed.";
                return LocalRedirect($"/cases/{Case:D}/consent");
            },
            nameof(People)
        );
    }

    public async Task<IActionResult> OnPostWithdrawAsync(
        Guid id,
        int version,
        CancellationToken cancel
    )
    {
        if (!await FindAsync(cancel))
            return NotFound();
        return End(
            await withdraw.RunAsync(new(id, clock.Today(), null, version), Actor, cancel),
            _ =>
            {
                Notice = "The consent is withdrawn from today. Support goes on.";
                return LocalRedirect($"/cases/{Case:D}/consent");
            }
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await consents.RunAsync(new(Case), Actor, cancel) is not { } read)
            return false;
        Read = read;
        Agencies = (await choices.AgenciesAsync(Actor, others: false, cancel)).ToDictionary(
            a => a.Value!,
            a => a.Text
        );
        return true;
    }
}
