using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.People;

/// <summary>What families are called, for a page that names several. Reading the names is an event about what they are read for.</summary>
public sealed class FamilyNamesQuery(AppDb db, TimeProvider clock)
{
    /// <summary>Of families that exist; <paramref name="subject"/> is what they are read for, such as <c>list:0199…</c>.</summary>
    public async Task<IReadOnlyDictionary<FamilyId, string>> RunAsync(
        IReadOnlyCollection<FamilyId> families,
        string subject,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.PeopleRead) || families.Count == 0)
            return new Dictionary<FamilyId, string>();
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor,
            "people.names-read",
            subject,
            JsonSerializer.Serialize(new { families = families.Count }),
            cancel
        );
        var hidden = SealedAgainst.Families(db, actor);
        return await db
            .Families.AsNoTracking()
            .Where(f => families.Contains(f.Id) && !hidden.Contains(f.Id))
            .ToDictionaryAsync(f => f.Id, f => f.Name, cancel);
    }
}
