using System.Globalization;
using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Matching;
using Hearth.Core.Matching.Cards;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Matching;

[Needs(Permission.MatchingRun, Purpose.IdentifyFamilies)]
public sealed class CardModel(ModelCardQuery cards) : HearthPage
{
    public ModelCard Card { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(int no, CancellationToken cancel)
    {
        if (await cards.RunAsync(Actor, no, cancel) is not Outcome<ModelCard>.Ok ok)
            return NotFound();
        Card = ok.Value;
        return Page();
    }

    internal static string Share(double? share) => share is { } s ? Words.Share(s) : "Not known";

    internal static string Figure(double? number) =>
        number is { } n ? n.ToString("0.####", CultureInfo.InvariantCulture) : "–";
}
