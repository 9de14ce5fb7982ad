using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Partners;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Partners.Papers;

/// <summary>Records what stands beside a signature: name, title, organisation, date and the version signed.</summary>
[Needs(Permission.PartnersManage, Purpose.ManagePartners)]
public sealed class SignModel(AgenciesQuery agencies, SignPaperOperation sign, PapersQuery papers)
    : AgencyPage(agencies)
{
    private static readonly char[] Between = ['/'];

    /// <summary>Paper and version, as <c>agreement/7</c>.</summary>
    [BindProperty]
    public string? PaperSigned { get; set; }

    [BindProperty]
    public string? Signatory { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Organisation { get; set; }

    [BindProperty]
    public DateAnswer On { get; set; } = new();

    public IReadOnlyList<Choice> Papers =>
        [
            .. papers.Rules.Papers.Select(p => new Choice(
                $"{Kebab.Of(p.Paper)}/{p.Version}",
                $"{p.Name}, version {p.Version}"
            )
            {
                Hint = Read.Standing.Missing.Contains(p.Paper) ? "Not signed yet" : null,
            }),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Organisation = Read.Agency.Name;
        if (Read.Standing.Missing.Count > 0)
        {
            var next = papers.ToSign(Read.Standing.Missing[0]);
            PaperSigned = $"{Kebab.Of(next.Paper)}/{next.Version}";
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Papers.All(p => p.Value != PaperSigned))
            ModelState.AddModelError(nameof(PaperSigned), "Choose which paper was signed");
        Require(Signatory, nameof(Signatory), "Enter who signed");
        Require(Title, nameof(Title), "Enter their title");
        Require(Organisation, nameof(Organisation), "Enter for which organisation they signed");
        var on = Asked(On, nameof(On), "Enter the date beside the signature");
        if (!ModelState.IsValid)
            return Page();
        var paper = PaperSigned!.Split(Between, 2);
        var outcome = await sign.RunAsync(
            new(
                Id,
                Kebab.Read<Paper>(paper[0]),
                paper[1],
                Signatory!,
                Title!,
                Organisation!,
                on!.Value
            ),
            Actor,
            cancel
        );
        if (outcome is Outcome<Signature>.Ok)
            await FindAsync(cancel);
        return Saved(outcome, Told, nameof(On));
    }

    private string Told(Signature signed) =>
        Read.Standing.MayTakePart
            ? $"Recorded. {Read.Agency.Name} is in force: its staff may sign in, and it may send and receive."
            : $"Recorded. Still missing: {string.Join(" and ", Read.Standing.Missing.Select(PartnerWords.Spoken))}.";
}
