using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Assessment;

/// <summary>
/// The tables of a data protection impact assessment, from the live configuration and never written by hand (requirement SH-6;
/// UK GDPR, Articles 30 and 35(7)(a)).
/// </summary>
public sealed class DataFlowsQuery(
    AppDb db,
    SharingStateQuery states,
    SourceCatalogue catalogue,
    TimeProvider clock
)
{
    /// <summary>Null to whoever does not look after sharing.</summary>
    public async Task<DataFlows?> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.SharingManage))
            return null;
        var state = await states.ReadAsync(cancel);
        var today = clock.Today();
        var agencies = await db.Agencies.AsNoTracking().ToDictionaryAsync(a => a.Id, cancel);
        var processors = await db
            .Processors.AsNoTracking()
            .Where(p => p.From <= today && (p.Until == null || p.Until >= today))
            .OrderBy(p => p.Name)
            .ToListAsync(cancel);
        var rows = new FlowRows(state, catalogue, agencies, processors);
        return new(
            today,
            rows.All,
            [.. catalogue.All.SelectMany(StoredColumns.Of)],
            rows.Recipients,
            [
                .. processors.Select(p => new ProcessorInUse(
                    agencies[p.AgencyId].Name,
                    p.Name,
                    p.Service,
                    p.Contract,
                    p.From,
                    p.Until,
                    p.HeldIn,
                    p.Terms
                )),
            ],
            await TransfersAsync(cancel)
        );
    }

    private async Task<IReadOnlyList<TransfersRecorded>> TransfersAsync(CancellationToken cancel)
    {
        // Counted over families that whoever reads the number may know nothing of.
        using var unlimited = db.Unlimited();
        var found = await db
            .Disclosures.AsNoTracking()
            .Where(d => d.Transfer != null)
            .Select(d => new { Why = d.Transfer!.Value, d.Safeguard })
            .ToListAsync(cancel);
        return
        [
            .. found
                .GroupBy(f => f)
                .OrderBy(g => g.Key.Why)
                .ThenBy(g => g.Key.Safeguard)
                .Select(g => new TransfersRecorded(g.Key.Why, g.Key.Safeguard, g.Count())),
        ];
    }
}
