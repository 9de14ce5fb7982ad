using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners;

/// <summary>
/// The council is on its own register from the first. Its staff work without its signature, since somebody has to record
/// it; nothing signs on its behalf.
/// </summary>
internal static class CouncilAgency
{
    public static async Task EnsureAsync(
        AppDb db,
        TimeProvider clock,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (await db.Agencies.AnyAsync(a => a.Id == Agency.Council, cancel))
            return;
        var council = new Agency
        {
            Id = Agency.Council,
            Name = "The council",
            Kind = AgencyKind.CouncilDepartment,
            SpecifiedPerson = true,
            RegisteredAt = clock.UtcNow(),
        };
        db.Agencies.Add(council);
        db.Events.Add(
            Event.By(actor, "partners.registered", council.Subject, council.RegisteredAt)
        );
        await db.SaveChangesAsync(cancel);
    }
}
