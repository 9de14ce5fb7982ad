using Hearth.Core.Access;
using Hearth.Core.Cases.Events;
using Hearth.Core.Cases.Markers;
using Hearth.Core.Cases.Notes;
using Hearth.Core.Cases.Plans;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Transfers;

/// <summary>Puts the pack together out of what is permitted.</summary>
internal sealed class PackOf(
    AppDb db,
    HiddenAddressQuery addresses,
    CaseworkRules rules,
    SharingVocabulary words
)
{
    public async Task<TransferPack> ReadAsync(
        OpenedCase opened,
        DateOnly lastDay,
        IReadOnlyCollection<string> permitted,
        Actor actor,
        CancellationToken cancel
    )
    {
        var of = opened.Case;
        bool May(string category) => permitted.Contains(category);
        var notes = (
            await NoteAccess.ReadableAsync(db, of.Id, NoteAccess.Asker(opened, actor), cancel)
        )
            .Where(n => n.StruckAt is null)
            .ToArray();
        var support = May(CaseAccessQuery.Category);
        return new(
            await db
                .Families.Where(f => f.Id == of.FamilyId)
                .Select(f => f.Name)
                .SingleAsync(cancel),
            of.OpenedOn,
            lastDay,
            of.Level,
            [.. permitted.Select(c => new PackCategory(c, words.Categories[c].Name))],
            await PeopleAsync(of, May("contact"), actor, cancel),
            support ? await GoalsAsync(of, cancel) : [],
            await EventsAsync(of, notes, May, opened, cancel),
            [
                .. notes
                    // What was written for some alone is not for another council.
                    .Where(n => n.Readers == NoteReaders.Team && n.Kinds.All(May))
                    .Select(n => new PackNote(
                        London.DateOf(n.At),
                        n.Kind == NoteKind.Other ? "Note" : n.Kind.ToString(),
                        n.Text
                    )),
            ],
            support ? await MarkersAsync(of, May, actor, cancel) : []
        );
    }

    private async Task<IReadOnlyList<PackPerson>> PeopleAsync(
        Case of,
        bool contact,
        Actor actor,
        CancellationToken cancel
    )
    {
        var members = await FamilyMembersRead.ReadAsync(db, of.FamilyId, cancel);
        var ids = members.Select(m => m.Id).ToArray();
        var hidden = await addresses.OfAsync(ids, actor, cancel);
        var people = await db
            .People.AsNoTracking()
            .Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, cancel);
        return
        [
            .. members.Select(m =>
            {
                var shown = contact && !hidden.Contains(m.Id);
                return new PackPerson(
                    m.Id.Value,
                    m.Name,
                    m.Role.ToString(),
                    m.BirthDate,
                    shown ? people[m.Id].Address : null,
                    shown ? people[m.Id].Postcode : null
                );
            }),
        ];
    }

    private async Task<IReadOnlyList<PackGoal>> GoalsAsync(Case of, CancellationToken cancel)
    {
        var goals = await db
            .Goals.AsNoTracking()
            .Where(g => g.CaseId == of.Id && g.Ended != GoalEnding.NoLongerWanted)
            .ToListAsync(cancel);
        var actions = (
            await db
                .PlanActions.AsNoTracking()
                .Where(a => a.CaseId == of.Id && a.State != ActionState.Dropped)
                .ToListAsync(cancel)
        ).ToLookup(a => a.GoalId);
        return
        [
            .. goals
                .OrderBy(g => g.SetOn)
                .Select(g => new PackGoal(
                    g.Words,
                    [.. actions[g.Id].OrderBy(a => a.Due).Select(a => a.What)],
                    g.EndedOn
                )),
        ];
    }

    private async Task<IReadOnlyList<PackEvent>> EventsAsync(
        Case of,
        IReadOnlyCollection<CaseNote> notes,
        Func<string, bool> may,
        OpenedCase opened,
        CancellationToken cancel
    )
    {
        var sendable = notes
            .Where(n => n.Readers == NoteReaders.Team && n.Kinds.All(may))
            .Select(n => n.Id)
            .ToHashSet();
        var found = await db
            .SignificantEvents.AsNoTracking()
            .Where(e => e.FamilyId == of.FamilyId && e.UnmarkedAt == null)
            .ToListAsync(cancel);
        return
        [
            .. found
                .Where(e =>
                    EventSight.MaySee(
                        e,
                        may,
                        s =>
                            opened.Access.MaySource(s)
                            && words.CategoryOf(s) is { } category
                            && may(category.Id),
                        sendable
                    )
                )
                .OrderBy(e => e.On)
                .Select(e => new PackEvent(e.On, e.KnownTo, e.What, e.Why)),
        ];
    }

    private async Task<IReadOnlyList<PackMarker>> MarkersAsync(
        Case of,
        Func<string, bool> may,
        Actor actor,
        CancellationToken cancel
    ) =>
        [
            .. (await MarkersOf.ReadAsync(db, [of.FamilyId], cancel))[of.FamilyId]
                .Where(m =>
                    MarkerAccess.MaySee(rules.Markers.GetValueOrDefault(m.Kind), may)
                    && (m.Does != MarkerDoes.HideAddress || m.Clears(actor.UserId))
                )
                .Select(m => new PackMarker(m.Kind, m.Says)),
        ];
}
