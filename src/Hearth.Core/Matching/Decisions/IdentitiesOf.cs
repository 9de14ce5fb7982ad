using Hearth.Core.Data;
using Hearth.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching.Decisions;

internal static class IdentitiesOf
{
    /// <summary>The identities linked to a person by the run that stands; none when the person is not known.</summary>
    public static Task<long[]> ReadAsync(AppDb db, PersonId person, CancellationToken cancel) =>
        db
            .PersonLinks.Where(l => l.PersonId == person)
            .Select(l => l.IdentityId)
            .ToArrayAsync(cancel);
}
