using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Partners;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Partners.Staff;

/// <summary>One member of staff: what they have undertaken and until when, and what they undertake anew.</summary>
[Needs(Permission.PartnersManage, Purpose.ManagePartners)]
public sealed class MemberModel(AgenciesQuery agencies, RecordUndertakingOperation record)
    : StaffPage(agencies)
{
    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public DateAnswer On { get; set; } = new();

    public static IReadOnlyList<Choice> Undertakings =>
        [
            new(Kebab.Of(Undertaking.Training), "They were trained in information security"),
            new(
                Kebab.Of(Undertaking.DutyOfConfidence),
                "They acknowledged their duty of confidence"
            ),
        ];

    public IReadOnlyList<SummaryRow> Facts =>
        [
            new("Agency", Read.Agency.Name),
            new("What they do", Member.Post),
            new("E-mail address", Member.Email),
            new("Account", Member.HasAccount ? "Has an account that is open" : "None that is open"),
            new(
                "Security training",
                Since(Member.TrainedOn, Member.Training, Member.TrainingRunsOut)
            ),
            new(
                "Duty of confidence",
                Since(Member.ConfidenceOn, Member.Confidence, Member.ConfidenceRunsOut)
            ),
            .. Member.LeftOn is { } left
                ? [new SummaryRow("Left", Words.Day(left))]
                : Array.Empty<SummaryRow>(),
        ];

    public async Task<IActionResult> OnGetAsync(Guid member, CancellationToken cancel)
    {
        if (!await FindAsync(member, cancel))
            return NotFound();
        Version = Member.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid member, CancellationToken cancel)
    {
        if (!await FindAsync(member, cancel))
            return NotFound();
        if (Undertakings.All(u => u.Value != What))
            ModelState.AddModelError(nameof(What), "Choose what they did");
        var on = Asked(On, nameof(On), "Enter the day");
        if (!ModelState.IsValid)
            return Page();
        return Saved(
            await record.RunAsync(
                new(member, Kebab.Read<Undertaking>(What!), on!.Value, Version),
                Actor,
                cancel
            ),
            staff => $"Recorded for {staff.FullName}.",
            nameof(On),
            Member.Version
        );
    }

    private static string Since(DateOnly? on, Expiry expiry, DateOnly? runsOut) =>
        on is { } day
            ? $"{Words.Day(day)}. {PartnerWords.Holds(expiry, runsOut)}"
            : PartnerWords.Holds(expiry, runsOut);
}
