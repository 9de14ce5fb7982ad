using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

/// <param name="Of">The processor.</param>
/// <param name="Controller">The agency whose processor it is, by name.</param>
/// <param name="HasEnded">The contract's last day is past.</param>
public sealed record ProcessorRow(Processor Of, string Controller, bool HasEnded);

/// <summary>Who processes for whom, on what terms; those whose contract has ended come last (AG-8).</summary>
public sealed class ProcessorsQuery(AppDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<ProcessorRow>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.PartnersRead))
            return [];
        var today = clock.Today();
        var found = await (
            from processor in db.Processors.AsNoTracking()
            join agency in db.Agencies.AsNoTracking() on processor.AgencyId equals agency.Id
            select new { Of = processor, Controller = agency.Name }
        ).ToListAsync(cancel);
        return
        [
            .. found
                .Select(f => new ProcessorRow(f.Of, f.Controller, f.Of.Until < today))
                .OrderBy(p => p.HasEnded)
                .ThenBy(p => p.Of.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
