using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Eligibility;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Eligibility.Decide;

/// <summary>What confirming and declining share: a reason, a look at the answers, and then it is done or someone else was first.</summary>
public abstract class DecidePage(EntryQuery entries) : HearthPage
{
    [FromRoute]
    public Guid List { get; set; }

    [FromRoute]
    public Guid Family { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Step { get; set; }

    /// <summary>The version the person looked at, carried from the first page to the last.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public bool Checking { get; private set; }

    /// <summary>What has been decided meanwhile, when someone else was first.</summary>
    public string? Overtaken { get; private set; }
    public EntryRead Entry { get; private set; } = null!;
    public string Back => $"/people/families/{Family:D}?list={List:D}";

    public IReadOnlyList<SummaryRow> Answers =>
        [
            new("Family", ListWords.Family(Entry.FamilyName)),
            new("List", $"{Entry.FrameworkName}, as at {Words.Day(Entry.AsAt)}"),
            new("Reason", string.IsNullOrWhiteSpace(Reason) ? "None given" : Reason),
        ];

    protected abstract string? Wrong(string? reason);
    protected abstract Task<Outcome<EntryDecided>> DecideAsync(
        int version,
        CancellationToken cancel
    );
    protected abstract string Done { get; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Version = Entry.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Step == "change")
            return Page();
        if (Wrong(Reason) is { } wrong)
            return Wrong(wrong, nameof(Reason));
        if (Step != "decide" || Version is not { } version)
        {
            Checking = true;
            return Page();
        }
        switch (await DecideAsync(version, cancel))
        {
            case Outcome<EntryDecided>.Ok:
                Notice = $"{ListWords.Family(Entry.FamilyName)}: {Done}";
                return LocalRedirect(Back);
            case Outcome<EntryDecided>.Conflict:
                // Read anew: what the other person decided is what this one must see.
                await FindAsync(cancel);
                Overtaken =
                    $"{Entry.DecidedByName ?? "Someone"} {ListWords.Status(Entry.Status).ToLowerInvariant()} this family {(Entry.DecidedAt is { } at ? Words.Moment(at) : "just now")}{(Entry.Reason is { } said ? $", saying: {said}" : "")}.";
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
            case Outcome<EntryDecided>.Refused refused:
                return Wrong(refused.Reason, nameof(Reason));
            default:
                return NotFound();
        }
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await entries.RunAsync(new(List), new(Family), Actor, cancel) is not { } found)
            return false;
        Entry = found;
        return true;
    }
}
