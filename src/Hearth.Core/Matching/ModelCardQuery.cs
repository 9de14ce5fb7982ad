using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching.Cards;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching;

/// <summary>The card of a run, for those who may see families. It names no person.</summary>
public sealed class ModelCardQuery(AppDb db)
{
    /// <param name="actor">Who asks.</param>
    /// <param name="run">The run; the newest that has a card when null.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Outcome<ModelCard>> RunAsync(Actor actor, int? run, CancellationToken cancel)
    {
        if (!actor.May(Permission.MatchingRun))
            return Outcome.NotFound;
        var found = await db
            .RunCards.AsNoTracking()
            .Where(c => run == null || c.RunNo == run)
            .OrderByDescending(c => c.RunNo)
            .FirstOrDefaultAsync(cancel);
        return found is null ? Outcome.NotFound : found.Read();
    }
}
