using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Partners;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

public sealed record AgencyRow(
    string Id,
    string Name,
    AgencyKind Kind,
    bool SpecifiedPerson,
    AgencyStanding Standing,
    int Staff,
    int StaffToRemind,
    IReadOnlyList<string> Lacks
);

/// <summary>All that the register says of one agency.</summary>
public sealed record AgencyRead(
    Agency Agency,
    AgencyStanding Standing,
    IReadOnlyList<Signature> Signatures,
    IReadOnlyList<Withdrawal> Withdrawals,
    IReadOnlyList<StaffRow> Staff,
    IReadOnlyList<Processor> Processors,
    IReadOnlyList<SubContractor> SubContractors
);

/// <summary>The register of partner agencies, for those who keep it (AG-1).</summary>
public sealed class AgenciesQuery(AppDb db, StandingQuery standing, StaffQuery staff)
{
    public async Task<IReadOnlyList<AgencyRow>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.PartnersRead))
            return [];
        var of = await standing.AllAsync(null, cancel);
        var people = (await staff.RunAsync(actor, null, cancel))
            .Where(s => s.LeftOn is null)
            .ToLookup(s => s.AgencyId);
        var agencies = await db.Agencies.AsNoTracking().ToListAsync(cancel);
        return
        [
            .. agencies
                .Select(a => new AgencyRow(
                    a.Id,
                    a.Name,
                    a.Kind,
                    a.SpecifiedPerson,
                    of(a.Id),
                    people[a.Id].Count(),
                    people[a.Id].Count(s => s.IsToBeReminded),
                    LacksOf(a)
                ))
                .OrderBy(a => a.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    public async Task<AgencyRead?> FindAsync(string id, Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.PartnersRead))
            return null;
        var agency = await db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (agency is null)
            return null;
        return new(
            agency,
            (await standing.AllAsync(id, cancel))(id),
            await db
                .Signatures.AsNoTracking()
                .Where(s => s.AgencyId == id)
                .OrderBy(s => s.Paper)
                .ThenBy(s => s.SignedOn)
                .ToListAsync(cancel),
            await db
                .Withdrawals.AsNoTracking()
                .Where(w => w.AgencyId == id)
                .OrderBy(w => w.ReceivedOn)
                .ToListAsync(cancel),
            await staff.RunAsync(actor, id, cancel),
            await db
                .Processors.AsNoTracking()
                .Where(p => p.AgencyId == id)
                .OrderBy(p => p.Name)
                .ToListAsync(cancel),
            await db
                .SubContractors.AsNoTracking()
                .Where(s => s.AgencyId == id)
                .OrderBy(s => s.Name)
                .ToListAsync(cancel)
        );
    }

    private static IReadOnlyList<string> LacksOf(Agency agency) =>
        [
            .. new[]
            {
                agency.ContactEmail is null && agency.ContactPhone is null
                    ? "contact for requests"
                    : "",
                agency.RetentionSchedule is null && agency.RetentionLink is null
                    ? "retention schedule"
                    : "",
            }.Where(l => l.Length > 0),
        ];
}
