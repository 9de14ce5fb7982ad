using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.Markers;
using Hearth.Core.People;
using Hearth.Core.Sharing.Involvements;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Markers;

/// <summary>What every worker has to know of a family, and recording it.</summary>
[Needs(
    Permission.PeopleRead,
    Purpose.SupportFamilies,
    Purpose.CoordinateSupport,
    Purpose.Safeguard
)]
public sealed class IndexModel(
    MarkersQuery markers,
    WhereNowQuery whereNow,
    WhoElseQuery whoElse,
    RecordMarkerOperation record,
    ReviewMarkerOperation review,
    EndMarkerOperation end,
    CaseworkRules rules,
    TimeProvider clock
) : HearthPage
{
    private const string Whole = "";

    [FromRoute]
    public Guid Family { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Person { get; set; }

    [BindProperty]
    public string? Says { get; set; }

    [BindProperty]
    public DateAnswer ReviewBy { get; set; } = new();

    [BindProperty]
    public DateAnswer ToldOn { get; set; } = new();

    [BindProperty]
    public string? WhyNotTold { get; set; }

    [BindProperty]
    public string[] Cleared { get; set; } = [];

    public FamilyMarkers Read { get; private set; } = null!;

    /// <summary>What was written of a marker that somebody else has ended or looked at meanwhile.</summary>
    public string? Written { get; private set; }
    public IReadOnlyList<Choice> People { get; private set; } = [];
    public IReadOnlyList<Choice> Workers { get; private set; } = [];

    public bool MayRecord => Actor.May(Permission.CasesWork) || Actor.May(Permission.CasesDecide);

    public IReadOnlyList<Choice> Kinds =>
        [.. rules.Markers.Values.Select(k => new Choice(k.Id, k.Name) { Hint = k.Asks })];

    public bool IsOverdue(MarkerRead one) => MarkerClock.IsOverdue(one.Of.ReviewBy, clock.Today());

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        // An old number leads to the family it is of now.
        if (await whereNow.OfFamilyAsync(new(Family), Actor, cancel) is { } now)
            return LocalRedirect($"/cases/families/{now}/markers");
        return await FindAsync(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        foreach (
            var (name, date) in new[] { (nameof(ReviewBy), ReviewBy), (nameof(ToldOn), ToldOn) }
        )
            if (date is { IsEmpty: false, Date: null })
                return Wrong("Enter a real date, such as 24 7 2026", name);
        return End(
            await record.RunAsync(
                new(
                    new(Family),
                    Guid.TryParse(Person, out var person) ? new PersonId(person) : null,
                    Kind ?? "",
                    Says ?? "",
                    ReviewBy.Date,
                    ToldOn.Date,
                    WhyNotTold,
                    Users(Cleared)
                ),
                Actor,
                cancel
            ),
            _ => Done("Recorded. It is shown at the top of every page of this family."),
            Kind is null ? nameof(Kind) : nameof(Says)
        );
    }

    public async Task<IActionResult> OnPostReviewAsync(
        Guid id,
        int version,
        string? stillSays,
        string[]? more,
        CancellationToken cancel
    ) =>
        await FindAsync(cancel)
            ? EndOf(
                id,
                stillSays,
                await review.RunAsync(
                    new(new(Family), id, stillSays ?? "", null, version, Users(more)),
                    Actor,
                    cancel
                ),
                next => Done($"It is looked at again by {Words.Day(next.ReviewBy)}."),
                "says"
            )
            : NotFound();

    public async Task<IActionResult> OnPostEndAsync(
        Guid id,
        int version,
        string? why,
        CancellationToken cancel
    ) =>
        await FindAsync(cancel)
            ? EndOf(
                id,
                why,
                await end.RunAsync(new(new(Family), id, why ?? "", version), Actor, cancel),
                _ => Done("It is ended."),
                "why"
            )
            : NotFound();

    private IActionResult EndOf(
        Guid id,
        string? written,
        Outcome<Marker> outcome,
        Func<Marker, IActionResult> done,
        string field
    )
    {
        if (Read.Markers.Any(m => m.Of.Id == id))
            return End(outcome, done, $"{field}-{id:D}");
        Written = written;
        return End(outcome, done, nameof(Written));
    }

    private static Guid[] Users(string[]? chosen) =>
        [.. (chosen ?? []).Select(c => Guid.TryParse(c, out var id) ? id : Guid.Empty)];

    private LocalRedirectResult Done(string notice)
    {
        Notice = notice;
        return LocalRedirect($"/cases/families/{Family:D}/markers");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await markers.PageAsync(new(Family), Actor, cancel) is not { } page)
            return false;
        Read = page.Markers;
        People =
        [
            new(Whole, "The whole family"),
            .. page.Members.Select(m => new Choice(m.Id.ToString(), m.Name)),
        ];
        Workers =
        [
            .. (await whoElse.RunAsync(new(Family), Actor, cancel) ?? [])
                .Where(w => w.IsNow && w.Of.UserId is not null)
                .DistinctBy(w => w.Of.UserId)
                .Select(w => new Choice(
                    w.Of.UserId!.Value.ToString("D"),
                    $"{w.Of.Worker}, {w.Of.WorksAs}"
                )),
        ];
        return true;
    }
}
