using Hearth.Core.Data;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing;

/// <summary>What is signed today: what every sharing decision is made on.</summary>
public sealed class SharingStateQuery(
    AppDb db,
    SharingVocabulary words,
    StandingQuery standing,
    AgreementsQuery agreements,
    TimeProvider clock
)
{
    private SharingState? read;

    /// <summary>Read once in a request or a command.</summary>
    internal async Task<SharingState> ReadAsync(CancellationToken cancel)
    {
        if (read is not null)
            return read;
        var standings = await standing.AllAsync(null, cancel);
        var agencies = await db.Agencies.AsNoTracking().ToListAsync(cancel);
        return read = new(
            words,
            clock.Today(),
            agencies
                .Select(a => new Party(
                    a.Id,
                    a.Name,
                    a.Kind,
                    a.SpecifiedPerson,
                    // The council keeps the register and is never shut out of it.
                    a.Id == Agency.Council
                        || standings(a.Id).MayTakePart
                ))
                .ToDictionary(p => p.Id, StringComparer.Ordinal),
            [.. (await agreements.AllAsync(cancel)).Select(a => a.Agreement)]
        );
    }
}
