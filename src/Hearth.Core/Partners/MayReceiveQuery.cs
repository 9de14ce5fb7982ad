using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

/// <summary>
/// Whether something may be disclosed to an agency, or through it to one of its sub-contractors, today (AG-2, AG-7).
/// </summary>
public sealed class MayReceiveQuery(AppDb db, StandingQuery standing, TimeProvider clock)
{
    /// <summary>Why not, or null when it may.</summary>
    public Task<string?> WhyNotAsync(string agencyId, CancellationToken cancel) =>
        standing.WhyNotAsync(agencyId, cancel);

    /// <summary>Why nothing may be disclosed to a sub-contractor, or null when it may.</summary>
    public async Task<string?> WhyNotAsync(Guid subContractor, CancellationToken cancel)
    {
        var one = await db
            .SubContractors.AsNoTracking()
            .SingleOrDefaultAsync(s => s.Id == subContractor, cancel);
        if (one is null)
            return "There is no such sub-contractor.";
        if (await standing.WhyNotAsync(one.AgencyId, cancel) is { } reason)
            return reason;
        return one.MayReceiveOn(clock.Today())
            ? null
            : $"{one.Name} has no confidentiality agreement that holds. It signs one before anything is disclosed to it.";
    }
}
