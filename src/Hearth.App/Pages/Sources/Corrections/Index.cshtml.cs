using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Sources;
using Hearth.Core.Sources.Catalogue;
using Hearth.Core.Sources.Corrections;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Sources.Corrections;

/// <summary>What families say is wrong in a source: for the data team, and for the agency that sends it.</summary>
[Needs(Permission.SourcesRead, Purpose.IdentifyFamilies)]
public sealed class IndexModel(
    SourcesQuery sources,
    CorrectionsQuery corrections,
    AnswerCorrectionOperation answer
) : HearthPage
{
    public SourceDefinition Source { get; private set; } = null!;
    public IReadOnlyList<CorrectionRead> Read { get; private set; } = [];
    public bool MayAnswer => Actor.May(Permission.SourcesLoad);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        string id,
        Guid correction,
        int version,
        string? became,
        string? says,
        CancellationToken cancel
    )
    {
        if (!await FindAsync(id, cancel))
            return NotFound();
        if (!Kebab.TryRead<CorrectionState>(became ?? "", out var state))
            return Wrong("Choose what became of it", $"became-{correction:D}");
        return End(
            await answer.RunAsync(new(correction, state, says, version), Actor, cancel),
            _ =>
            {
                Notice = "Recorded. Whoever works with the family sees it.";
                return LocalRedirect($"/sources/{id}/corrections");
            },
            $"says-{correction:D}"
        );
    }

    private async Task<bool> FindAsync(string id, CancellationToken cancel)
    {
        if (
            sources.Find(Actor, id) is not { } source
            || await corrections.RunAsync(id, Actor, cancel) is not { } read
        )
            return false;
        (Source, Read) = (source, read);
        return true;
    }
}
