using System.Globalization;
using Hearth.App.Pages.Cases.Plan;
using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.Cases.Plans;
using Hearth.Core.People;
using Hearth.Rules.Cases.Meetings;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Meetings;

/// <summary>What the meeting decided: who does what by when.</summary>
[Needs(Permission.CasesWork, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class DecideModel(
    MeetingQuery meetings,
    PlanQuery plans,
    RecordDecisionOperation decide
) : MeetingPage(meetings)
{
    [BindProperty(SupportsGet = true)]
    public string? Family { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public Guid? Goal { get; set; }

    [BindProperty]
    public string? For { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    public string? OwnerName { get; set; }

    [BindProperty]
    public DateAnswer Due { get; set; } = new();

    [BindProperty]
    public string? Funding { get; set; }

    /// <summary>The plan it goes into; null where the meeting is about no family.</summary>
    public PlanRead? Plan { get; private set; }
    public bool IsOfNobody => Read.Rule.About == MeetingAbout.NoFamily;
    public IReadOnlyList<Choice> Families => [new("", "Choose a family"), .. About];

    public IReadOnlyList<Choice> Goals =>
        [
            .. Plan!
                .Goals.Where(g => g.Of.IsOpen)
                .Select(g => new Choice($"{g.Of.Id:D}", g.Of.Words)),
        ];

    public IReadOnlyList<Choice> Whom =>
        [
            new(PlanPage.Everybody, "The whole family"),
            .. Plan!.Members.Select(m => new Choice($"{m.Id}", m.Name)),
        ];

    public IReadOnlyList<Choice> Owners => OwnerAnswer.Choices(Plan!);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindPlanAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindPlanAsync(cancel))
            return NotFound();
        if (Plan is null && !IsOfNobody)
            return Wrong("Choose the family it is for", nameof(Family));
        if (Due is { IsEmpty: false, Date: null })
            return Wrong("Enter a real date, such as 24 7 2026", nameof(Due));
        if (!TryPence(Funding, out var pence))
            return Wrong("Enter what it costs in pounds, such as 250 or 99.50", nameof(Funding));
        if (
            (Plan is null ? ActionOwner.Named(OwnerName ?? "") : OwnerAnswer.Of(Owner, OwnerName))
            is not { } owner
        )
            return Wrong("Choose who does it", nameof(Owner));
        return End(
            await decide.RunAsync(
                new(
                    Id,
                    FamilyOf(Family),
                    Goal,
                    Guid.TryParse(For, out var person) ? new PersonId(person) : null,
                    What ?? "",
                    owner,
                    Due.Date,
                    pence
                ),
                Actor,
                cancel
            ),
            done =>
                Done(
                    done.ActionId is null
                        ? $"It is decided, for {Words.Day(done.Due)}."
                        : $"It is decided, and an action of the plan, for {Words.Day(done.Due)}."
                ),
            nameof(What)
        );
    }

    /// <summary>Pounds as typed, in whole pence; false when it is no amount.</summary>
    internal static bool TryPence(string? typed, out long? pence)
    {
        pence = null;
        if (string.IsNullOrWhiteSpace(typed))
            return true;
        if (
            !decimal.TryParse(
                typed.Trim().TrimStart('£'),
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out var pounds
            )
            || pounds > 10_000_000
            || decimal.Truncate(pounds * 100) != pounds * 100
        )
            return false;
        pence = (long)(pounds * 100);
        return true;
    }

    private async Task<bool> FindPlanAsync(CancellationToken cancel)
    {
        if (!await FindOpenAsync(cancel))
            return false;
        if (Read.Family?.Listed is { } only)
            Family = $"{only.FamilyId}";
        if (FamilyOf(Family) is not { } family)
            return true;
        if (Read.SectionOf(family)?.Listed is not { } listed)
            return false;
        Plan = await plans.RunAsync(listed.CaseId, Actor, cancel);
        return Plan is not null;
    }
}
