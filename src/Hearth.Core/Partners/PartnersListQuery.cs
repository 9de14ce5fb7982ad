using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

/// <summary>An agency's short id and name.</summary>
public sealed record PartnerName(string Id, string Name);

/// <summary>The registered agencies by name, for whoever has to choose one.</summary>
public sealed class PartnersListQuery(AppDb db)
{
    public async Task<IReadOnlyList<PartnerName>> RunAsync(Actor actor, CancellationToken cancel) =>
        actor.May(Permission.PartnersRead)
            ? await db
                .Agencies.AsNoTracking()
                .OrderBy(a => a.Name)
                .Select(a => new PartnerName(a.Id, a.Name))
                .ToListAsync(cancel)
            : [];
}
