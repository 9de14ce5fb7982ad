using Hearth.Core.Cases;
using Hearth.Core.Data;
using Hearth.Core.People;

namespace Hearth.Testing;

/// <summary>Cases of invented families, as rows.</summary>
public static class GivenCases
{
    public static async Task<CaseId> CaseOfAsync(this TestDatabase database, FamilyId family)
    {
        var id = CaseId.New();
        await database.WithAsync<AppDb>(async db =>
        {
            db.Cases.Add(
                new Case
                {
                    Id = id,
                    FamilyId = family,
                    Level = "complex",
                    OpenedOn = new(2026, 9, 1),
                    OpenedBy = "nobody",
                }
            );
            await db.SaveChangesAsync();
        });
        return id;
    }
}
