using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

public sealed record AddSubContractor(string AgencyId, string Name, string Does);

/// <summary>Records an agent, sub-contractor or third party of an agency. Nothing may be disclosed to it yet (AG-7).</summary>
public sealed class AddSubContractorOperation(AppDb db, TimeProvider clock)
{
    public async Task<Outcome<SubContractor>> RunAsync(
        AddSubContractor request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.PartnersManage))
            return Outcome.NotFound;
        if (!await db.Agencies.AnyAsync(a => a.Id == request.AgencyId, cancel))
            return Outcome.NotFound;
        var name = request.Name.Trim();
        if (name.Length == 0 || string.IsNullOrWhiteSpace(request.Does))
            return Outcome.Refused("Give its name and what it does for the agency.");
        if (
            await db.SubContractors.AnyAsync(
                s => s.AgencyId == request.AgencyId && s.Name == name,
                cancel
            )
        )
            return Outcome.Refused($"{name} is there already.");
        var now = clock.UtcNow();
        var added = new SubContractor
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            AgencyId = request.AgencyId,
            Name = name,
            Does = request.Does.Trim(),
            AddedAt = now,
        };
        db.SubContractors.Add(added);
        return await db.SaveAsync(
            added,
            Event.By(
                actor,
                "partners.sub-contractor-added",
                Agency.SubjectOf(request.AgencyId),
                now
            ),
            cancel
        );
    }
}
