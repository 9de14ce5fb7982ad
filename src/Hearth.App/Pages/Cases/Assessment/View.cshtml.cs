using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.Assessments;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Assessment;

/// <summary>Records what a member of the family says of the finished text, beside it.</summary>
[Needs(Permission.CasesWork, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class ViewModel(
    AssessmentQuery assessments,
    RecordFamilyViewOperation record,
    TimeProvider clock
) : AssessmentPage(assessments)
{
    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public string? Says { get; set; }

    [BindProperty]
    public string? InTheirWords { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public DateAnswer On { get; set; } = new();

    public IReadOnlyList<Choice> People =>
        [.. Read.People.Select(p => new Choice(p.Id.ToString(), p.Name))];

    public static IReadOnlyList<Choice> All<T>(Func<T, string> words)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(v => new Choice(Kebab.Of(v), words(v)))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) && MayRecordViews ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !MayRecordViews)
            return NotFound();
        if (!Guid.TryParse(Who, out var who))
            return Wrong("Choose who says it", nameof(Who));
        if (!Kebab.TryRead<FamilySays>(Says ?? "", out var says))
            return Wrong("Choose what they say", nameof(Says));
        if (!Kebab.TryRead<FamilySaidHow>(How ?? "", out var how))
            return Wrong("Choose how they said it", nameof(How));
        if (On is { IsEmpty: false, Date: null })
            return Wrong("Enter a real date, such as 24 7 2026", nameof(On));
        return End(
            await record.RunAsync(
                new(
                    new(Case),
                    No,
                    new(who),
                    says,
                    InTheirWords,
                    On.Date ?? London.DateOf(clock.GetUtcNow().UtcDateTime),
                    how
                ),
                Actor,
                cancel
            ),
            _ => Done("Recorded beside the assessment.", Address + "#family"),
            nameof(InTheirWords)
        );
    }
}
