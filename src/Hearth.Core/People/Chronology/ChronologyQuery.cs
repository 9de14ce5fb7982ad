using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Data;
using Hearth.Core.Sharing;
using Hearth.Core.Sharing.Involvements;
using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Cases;
using Hearth.Rules.Loading;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.People.Chronology;

/// <summary>
/// All that happened in a family that its reader may see, the latest first (requirement SU-11). That it is read is an event,
/// saved before anything is given back.
/// </summary>
public sealed class ChronologyQuery(
    AppDb db,
    FamilyAccessQuery sharing,
    Rulebook rulebook,
    SourceCatalogue catalogue,
    WhoElseQuery whoElse,
    FrontDoorRules frontDoor,
    TimeProvider clock
)
{
    /// <summary>Null when there is no such family, or none that the actor may know of.</summary>
    public async Task<ChronologyRead?> RunAsync(FamilyId id, Actor actor, CancellationToken cancel)
    {
        var subject = $"family:{id}";
        if (
            !actor.May(Permission.PeopleRead)
            || await sharing.OfAsync(id, FlowKind.FamilyPage, actor, cancel) is not { } access
        )
        {
            await ReadEvent.RefusedAsync(db, clock, actor, subject, cancel);
            return null;
        }
        if (
            await db.Families.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancel)
            is not { } family
        )
            return null;
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor with
            {
                Basis = actor.Basis ?? access.Basis,
            },
            "people.chronology-read",
            subject,
            JsonSerializer.Serialize(new { read = "chronology" }),
            cancel
        );
        var members = await FamilyMembersRead.ReadAsync(db, id, cancel);
        List<ChronologyEvent> events =
        [
            .. await new ChronologyOfRecords(db, rulebook, catalogue, clock).ReadAsync(
                members,
                access,
                cancel
            ),
            .. await new ChronologyOfWork(db, whoElse).ReadAsync(
                id,
                members,
                access,
                actor,
                cancel
            ),
            .. await new ChronologyOfCasework(db, catalogue, frontDoor).ReadAsync(
                id,
                members,
                access,
                actor,
                cancel
            ),
        ];
        return new(
            family,
            members,
            [
                .. events
                    .Distinct()
                    .OrderByDescending(e => e.Date)
                    .ThenBy(e => e.Kind)
                    .ThenBy(e => e.Source, StringComparer.Ordinal)
                    .ThenBy(e => e.Who, StringComparer.Ordinal)
                    .ThenBy(e => e.Fact?.Kind),
            ],
            access.Withheld,
            actor.May(Permission.CasesWork) && access.May(CaseAccessQuery.Category)
                ? await db
                    .Cases.Where(c => c.FamilyId == id && c.ClosedOn == null)
                    .OrderBy(c => c.OpenBeside)
                    .ThenBy(c => c.OpenedOn)
                    .Select(c => (CaseId?)c.Id)
                    .FirstOrDefaultAsync(cancel)
                : null
        );
    }
}
