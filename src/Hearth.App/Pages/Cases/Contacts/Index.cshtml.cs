using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.App.Web.SignIn;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.ContactLog;
using Hearth.Core.Cases.Messages.Queue;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Contacts;

/// <summary>When a family was spoken with and written to, and recording that it was.</summary>
[Needs(Permission.CasesRead, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class IndexModel(
    ContactsQuery contacts,
    LogContactOperation log,
    StrikeContactOperation strike,
    RetryMessageOperation retry,
    CancelMessageOperation cancelMessage,
    TimeProvider clock
) : HearthPage
{
    [FromRoute]
    public Guid Case { get; set; }

    [BindProperty]
    public string[] With { get; set; } = [];

    [BindProperty]
    public string? WithOthers { get; set; }

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    public string? Direction { get; set; }

    [BindProperty]
    public string? Reached { get; set; }

    [BindProperty]
    public string? Summary { get; set; }

    [BindProperty]
    public string? Agreed { get; set; }

    [BindProperty]
    public DateAnswer On { get; set; } = new();

    [BindProperty]
    public string? Time { get; set; }

    [BindProperty]
    public string? ByWhom { get; set; }

    public ContactsRead Read { get; private set; } = null!;
    public bool MayWork => Actor.May(Permission.CasesWork);
    public bool IsOtherwise => !On.IsEmpty || !string.IsNullOrWhiteSpace(Time);

    public IReadOnlyList<Choice> People =>
        [.. Read.People.Select(p => new Choice(p.Id.ToString(), p.Name))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        // What is most often so, for a record in under a minute; what a form does not say is asked for.
        (By, Direction) = (Kebab.Of(ContactBy.Phone), Kebab.Of(ContactDirection.FromUs));
        (Reached, ByWhom) = ("yes", HttpContext.SignedInUser()?.FullName);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (!Kebab.TryRead<ContactBy>(By ?? "", out var by))
            return Wrong("Choose how", nameof(By));
        if (!Kebab.TryRead<ContactDirection>(Direction ?? "", out var direction))
            return Wrong("Choose who began it", nameof(Direction));
        if (Reached is not ("yes" or "no"))
            return Wrong("Choose whether they were reached", nameof(Reached));
        if (WhenAnswer.Wrong(On, Time) is { } wrong)
            return Wrong(wrong.Reason, wrong.IsTime ? nameof(Time) : nameof(On));
        return End(
            await log.RunAsync(
                new(
                    new(Case),
                    by,
                    direction,
                    [
                        .. With.Select(w => new PersonId(
                            Guid.TryParse(w, out var id) ? id : default
                        )),
                    ],
                    WithOthers,
                    WhenAnswer.Of(On, Time, clock),
                    ByWhom ?? "",
                    Reached == "yes",
                    Summary,
                    Agreed
                ),
                Actor,
                cancel
            ),
            _ => Done("Recorded."),
            nameof(With)
        );
    }

    public async Task<IActionResult> OnPostStrikeAsync(
        Guid id,
        int version,
        string? why,
        CancellationToken cancel
    ) =>
        await FindAsync(cancel)
            ? End(
                await strike.RunAsync(new(id, why ?? "", version), Actor, cancel),
                _ => Done("Struck out. It stays here to be read."),
                $"why-{id:D}"
            )
            : NotFound();

    public async Task<IActionResult> OnPostRetryAsync(
        Guid id,
        int version,
        CancellationToken cancel
    ) =>
        await FindAsync(cancel)
            ? End(
                await retry.RunAsync(new(id, version), Actor, cancel),
                _ => Done("It is sent anew, if it is safe.")
            )
            : NotFound();

    public async Task<IActionResult> OnPostCancelAsync(
        Guid id,
        int version,
        CancellationToken cancel
    ) =>
        await FindAsync(cancel)
            ? End(
                await cancelMessage.RunAsync(new(id, version), Actor, cancel),
                _ => Done("It will not be sent.")
            )
            : NotFound();

    private LocalRedirectResult Done(string notice)
    {
        Notice = notice;
        return LocalRedirect($"/cases/{Case:D}/contacts");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await contacts.RunAsync(new(Case), Actor, cancel) is not { } read)
            return false;
        Read = read;
        return true;
    }
}
