using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Data;
using Hearth.Core.People;

namespace Hearth.Testing;

/// <summary>Families who are being supported.</summary>
public static class GivenCase
{
    /// <summary>Opens a case as the council's data team, on the day of the clock unless another is given.</summary>
    public static Task<CaseId> OpenAsync(
        this TestDatabase database,
        FamilyId family,
        DateOnly? opened = null,
        string level = "complex"
    ) =>
        database.WithAsync<AppDb, CaseId>(async db =>
        {
            var outcome = await Opening.AddAsync(
                db,
                database.Clock,
                family,
                level,
                null,
                opened ?? database.Clock.Today(),
                Actor.DataTeam(),
                default
            );
            await db.SaveChangesAsync();
            return ((Outcome<Case>.Ok)outcome).Value.Id;
        });
}
