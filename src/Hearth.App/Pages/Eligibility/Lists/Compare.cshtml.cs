using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Eligibility;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Eligibility.Lists;

[Needs(Permission.EligibilityRead, Purpose.IdentifyFamilies, Purpose.SupportFamilies)]
public sealed class CompareModel(CompareListsOperation compare, FamilyNamesQuery names) : HearthPage
{
    /// <summary>More than this is for the exported lists.</summary>
    public const int Most = 200;

    public ListsCompared Compared { get; private set; } = null!;
    public IReadOnlyDictionary<FamilyId, string> Names { get; private set; } =
        new Dictionary<FamilyId, string>();

    public IEnumerable<(string Heading, string Said, IReadOnlyList<FamilyChange> Changes)> Parts =>
        [
            ("Joined", "On this list and not on the last", Compared.Joined),
            ("Left", "On the last list and not on this", Compared.Left),
            ("Changed", "On both, with different answers", Compared.Changed),
        ];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (
            await compare.RunAsync(new(new(id)), Actor, cancel)
            is not Outcome<ListsCompared>.Ok compared
        )
            return NotFound();
        Compared = compared.Value;
        Names = await names.RunAsync(
            [.. Parts.SelectMany(p => p.Changes.Take(Most)).Select(c => c.Family)],
            $"list:{id:D}",
            Actor,
            cancel
        );
        return Page();
    }

    public string NameOf(FamilyId family) => ListWords.Family(Names.GetValueOrDefault(family, ""));
}
