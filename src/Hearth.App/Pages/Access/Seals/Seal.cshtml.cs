using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access.Seals;

/// <summary>Seals a family, or says anew who may open it.</summary>
[Needs(Permission.AccessSeal, Purpose.MeetLegalDuties)]
public sealed class SealModel(SealsQuery seals, SealFamilyOperation seal) : HearthPage
{
    [FromRoute]
    public Guid Family { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public List<string> Names { get; set; } = [];

    /// <summary>The version of the seal when this page was opened; none where there was none.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public SealRead? Stands { get; private set; }
    public IReadOnlyList<Choice> Accounts { get; private set; } = [];

    public static IReadOnlyList<Choice> Reasons =>
        [.. Enum.GetValues<SealReason>().Select(r => new Choice(Kebab.Of(r), Spoken(r)))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Stands is { } now)
        {
            (Reason, Note, Version) = (Kebab.Of(now.Of.Reason), now.Of.Note, now.Of.Version);
            Names = [.. now.Names.Select(n => n.Id.ToString("D"))];
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Reasons.All(r => r.Value != Reason))
            ModelState.AddModelError(nameof(Reason), "Choose why it is sealed");
        if (string.IsNullOrWhiteSpace(Note))
            ModelState.AddModelError(
                nameof(Note),
                "Say why: whoever reviews this has to understand it"
            );
        var names = Accounts.Where(a => Names.Contains(a.Value!)).ToArray();
        if (names.Length == 0)
            ModelState.AddModelError(nameof(Names), "Choose who may still open the family");
        if (!ModelState.IsValid)
            return Page();
        var outcome = await seal.RunAsync(
            new(
                new FamilyId(Family),
                Kebab.Read<SealReason>(Reason!),
                Note!,
                [.. names.Select(n => Guid.Parse(n.Value!))],
                Version
            ),
            Actor,
            cancel
        );
        if (outcome is Outcome<FamilySeal>.Conflict)
            Version = Stands?.Of.Version;
        return End(
            outcome,
            _ =>
            {
                Notice =
                    $"Sealed. It opens to {Words.Count(names.Length, "person", "people")} and exists for nobody else.";
                return LocalRedirect("/access/seals");
            },
            nameof(Names)
        );
    }

    internal static string Spoken(SealReason reason) =>
        reason switch
        {
            SealReason.Staff => "A member of the family works for one of the agencies",
            SealReason.Danger => "Somebody would be in danger if it were known where they are",
            _ => "Somebody who might open it has a conflict of interest",
        };

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var family = new FamilyId(Family);
        if (await seals.FamilyNowAsync(family, Actor, cancel) != family)
            return false;
        Stands = (await seals.RunAsync(Actor, cancel)).FirstOrDefault(s => s.Of.FamilyId == family);
        Accounts =
        [
            .. (await seals.NamableAsync(Actor, cancel)).Select(a => new Choice(
                a.Id.ToString("D"),
                a.FullName
            )
            {
                Hint = $"{Words.Capital(a.Role)}, {a.Agency}",
            }),
        ];
        return true;
    }
}
