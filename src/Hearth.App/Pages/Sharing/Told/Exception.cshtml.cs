using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.People;
using Hearth.Core.Sharing.Told;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Sharing.Told;

/// <summary>Why somebody must not be told for now: the law's exception, a written reason, and a day to look again.</summary>
[Needs(
    Permission.SharingRecord,
    Purpose.SupportFamilies,
    Purpose.IdentifyFamilies,
    Purpose.Safeguard
)]
public sealed class ExceptionModel(ToldQuery told, RecordExceptionOperation record) : HearthPage
{
    private const string Everybody = "everybody";

    [FromRoute]
    public Guid Family { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public string? Rule { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DateAnswer LookAgain { get; set; } = new();

    public FamilyTold Read { get; private set; } = null!;

    public IReadOnlyList<Choice> People =>
        [
            .. Read.Members.Select(m => new Choice(m.Id.ToString(), m.Name)),
            new(Everybody, "The whole family"),
        ];

    public IReadOnlyList<Choice> Rules =>
        [
            .. Read.Rules.Exceptions.Select(e => new Choice(e.Id, e.Name)
            {
                Hint = $"{e.Says}. {e.Authority}. Look again within {e.LookAgain}.",
            }),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        PersonId? person = Guid.TryParse(Who, out var id) ? new(id) : null;
        if (person is null && Who != Everybody)
            return Wrong("Choose who must not be told", nameof(Who));
        if (Read.Rules.Exception(Rule ?? "") is null)
            return Wrong("Choose which exception of the law it is", nameof(Rule));
        if (LookAgain.Date is not { } day)
            return Wrong("Enter the day to look again, such as 24 7 2026", nameof(LookAgain));
        return End(
            await record.RunAsync(
                new(new(Family), person, Rule!, Reason ?? "", day),
                Actor,
                cancel
            ),
            done =>
            {
                Notice = $"Recorded. Look again on {Words.Day(done.LookAgain)}.";
                return LocalRedirect($"/sharing/families/{Family:D}/told#exceptions");
            },
            nameof(Reason)
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await told.RunAsync(new(Family), Actor, cancel) is not { } read)
            return false;
        Read = read;
        return true;
    }
}
