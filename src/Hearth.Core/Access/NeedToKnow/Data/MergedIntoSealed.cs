using Hearth.Core.Data;
using Hearth.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.NeedToKnow.Data;

/// <summary>Families that were found to be one with a family whose seal does not name somebody: their old number tells nothing.</summary>
internal static class MergedIntoSealed
{
    public static IQueryable<FamilyId> Against(AppDb db, Guid user) =>
        db
            .Families.FromSql(
                $"""
                SELECT * FROM people_family WHERE id IN (
                    WITH RECURSIVE hidden (id) AS (
                        SELECT s.family_id FROM access_family_seal s WHERE s.lifted_at IS NULL AND NOT EXISTS (
                            SELECT 1 FROM access_family_seal_name n WHERE n.seal_id = s.id AND n.user_id = {user})
                        UNION
                        SELECT f.id FROM people_family f JOIN hidden h ON f.merged_into = h.id)
                    SELECT hidden.id FROM hidden)
                """
            )
            .Select(f => f.Id);
}
