using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Access.Audit;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access.Audit;

/// <summary>What a family is told when it asks who has seen its record. It shows nothing of the record itself.</summary>
[Needs(Permission.AccessAudit, Purpose.Oversight)]
public sealed class SeenModel(SeenRecordQuery seen) : HearthPage
{
    public RecordSeen Seen { get; private set; } = null!;
    public bool MaySeal => Actor.May(Permission.AccessSeal);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await seen.RunAsync(new(id), Actor, cancel) is not { } found)
            return NotFound();
        Seen = found;
        return Page();
    }
}
