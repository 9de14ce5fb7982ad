using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sharing;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Markers;

/// <param name="Of">The marker.</param>
/// <param name="Name">Of its kind.</param>
/// <param name="Who">Whom it is about; null: the whole family.</param>
/// <param name="Says">What every worker has to know; null where only those named on it read it.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="IsDue">Whether it is to be looked at again soon, or was.</param>
public sealed record MarkerRead(
    Marker Of,
    string Name,
    string? Who,
    string? Says,
    string By,
    bool IsDue
);

/// <param name="Family">Whose.</param>
/// <param name="Markers">What stands and its reader may see, warnings first.</param>
public sealed record FamilyMarkers(FamilyId Family, IReadOnlyList<MarkerRead> Markers)
{
    /// <summary>Of somebody for whom a letter may be no letter.</summary>
    public IEnumerable<MarkerRead> Formats(PersonId person) =>
        Markers.Where(m =>
            m.Of.Does == MarkerDoes.Format && (m.Of.PersonId is not { } who || who == person)
        );
}

/// <summary>
/// Markers of a family wherever it appears, for whoever may know of it. That they are read is an event where there are any: the
/// page they stand on has recorded already that the family was looked at.
/// </summary>
public sealed class MarkersQuery(
    AppDb db,
    FamilyAccessQuery sharing,
    CaseworkRules rules,
    TimeProvider clock
)
{
    /// <summary>Null when they may not know of the family.</summary>
    public async Task<FamilyMarkers?> OfFamilyAsync(
        FamilyId family,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (await sharing.OfAsync(family, FlowKind.FamilyPage, actor, cancel) is not { } access)
            return null;
        family = await MergedNow.FamilyAsync(db, family, cancel);
        var found = (await MarkersOf.ReadAsync(db, [family], cancel))[family]
            .Where(m => MarkerAccess.MaySee(rules.Markers.GetValueOrDefault(m.Kind), access))
            .ToArray();
        if (found.Length == 0)
            return new(family, []);
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor,
            "cases.markers-read",
            $"family:{family}",
            null,
            cancel
        );
        var members = await FamilyMembersRead.ReadAsync(db, family, cancel);
        var merged = await MergedNow.PeopleAsync(
            db,
            [.. found.Select(m => m.PersonId).OfType<PersonId>()],
            cancel
        );
        var names = await WorkerNames.OfAsync(db, found.Select(m => m.RecordedBy), cancel);
        var today = clock.Today();
        return new(
            family,
            [
                .. found
                    .OrderBy(m => m.Does == MarkerDoes.Warn ? 0 : 1)
                    .ThenBy(m => m.Does)
                    .ThenBy(m => m.RecordedAt)
                    .Select(m => new MarkerRead(
                        m,
                        rules.Markers.TryGetValue(m.Kind, out var kind) ? kind.Name : m.Kind,
                        m.PersonId is { } person
                            ? members.FirstOrDefault(p => p.Id == merged(person))?.Name
                            : null,
                        m.Does == MarkerDoes.HideAddress && !m.Clears(actor.UserId) ? null : m.Says,
                        names(m.RecordedBy),
                        MarkerClock.IsDue(m.ReviewBy, today)
                    )),
            ]
        );
    }

    /// <summary>With the family's members, for the page that is about nothing else; null when they may not know of it.</summary>
    public async Task<(FamilyMarkers Markers, IReadOnlyList<MemberRead> Members)?> PageAsync(
        FamilyId family,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await OfFamilyAsync(family, actor, cancel) is not { } read
            || !await db.Families.AnyAsync(f => f.Id == read.Family, cancel)
        )
        {
            await ReadEvent.RefusedAsync(db, clock, actor, $"family:{family}", cancel);
            return null;
        }
        if (read.Markers.Count == 0)
            await ReadEvent.ReadAsync(
                db,
                clock,
                actor,
                "cases.markers-read",
                $"family:{read.Family}",
                null,
                cancel
            );
        return (read, await FamilyMembersRead.ReadAsync(db, read.Family, cancel));
    }

    public async Task<FamilyMarkers?> OfCaseAsync(
        CaseId id,
        Actor actor,
        CancellationToken cancel
    ) =>
        await db
            .Cases.Where(c => c.Id == id)
            .Select(c => (FamilyId?)c.FamilyId)
            .SingleOrDefaultAsync(cancel)
            is { } family
            ? await OfFamilyAsync(family, actor, cancel)
            : null;

    /// <summary>Of the family a contact at the front door is about, once it is known which.</summary>
    public async Task<FamilyMarkers?> OfContactAsync(
        Guid id,
        Actor actor,
        CancellationToken cancel
    ) =>
        await db
            .Contacts.Where(c => c.Id == id)
            .Select(c => c.FamilyId)
            .SingleOrDefaultAsync(cancel)
            is { } family
            ? await OfFamilyAsync(family, actor, cancel)
            : null;

    /// <summary>Of the family that a meeting of the team around it is about; of any other meeting, none.</summary>
    public async Task<FamilyMarkers?> OfMeetingAsync(
        Guid id,
        Actor actor,
        CancellationToken cancel
    ) =>
        await db.Meetings.Where(m => m.Id == id).Select(m => m.CaseId).SingleOrDefaultAsync(cancel)
            is { } of
            ? await OfCaseAsync(of, actor, cancel)
            : null;

    /// <summary>Names of the kinds that stand, for many families whose page has recorded that they were read.</summary>
    internal async Task<ILookup<FamilyId, string>> NamesAsync(
        IReadOnlyDictionary<FamilyId, FamilyAccess> seen,
        CancellationToken cancel
    )
    {
        var found = await MarkersOf.ReadAsync(db, [.. seen.Keys], cancel);
        return found
            .SelectMany(g => g.Select(m => (Family: g.Key, Kind: m.Kind)))
            .Where(m =>
                MarkerAccess.MaySee(rules.Markers.GetValueOrDefault(m.Kind), seen[m.Family])
            )
            .Distinct()
            .ToLookup(
                m => m.Family,
                m => rules.Markers.TryGetValue(m.Kind, out var kind) ? kind.Name : m.Kind
            );
    }
}
