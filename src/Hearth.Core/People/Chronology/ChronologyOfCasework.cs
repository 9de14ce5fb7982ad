using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Events;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Core.Cases.Notes;
using Hearth.Core.Data;
using Hearth.Core.Sharing;
using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.People.Chronology;

/// <summary>
/// What workers wrote down of a family: what they marked as significant, their notes, its plan, and what reached the front door.
/// Each as far as the reader may read where it stands.
/// </summary>
internal sealed class ChronologyOfCasework(
    AppDb db,
    SourceCatalogue catalogue,
    FrontDoorRules frontDoor
)
{
    private const string Council = "The council";
    private const string Whole = "The whole family";
    private const int Longest = 240;

    public async Task<IReadOnlyList<ChronologyEvent>> ReadAsync(
        FamilyId family,
        IReadOnlyList<MemberRead> members,
        FamilyAccess access,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.CasesRead) || !access.May(CaseAccessQuery.Category))
            return [];
        var names = members.ToDictionary(m => m.Id, m => m.Name);
        var cases = await db
            .Cases.AsNoTracking()
            .Where(c => c.FamilyId == family)
            .Select(c => c.Id)
            .ToListAsync(cancel);
        var notes = (
            await NoteAccess.ReadableAsync(db, cases, NoteAccess.Asker(access, actor), cancel)
        )
            .Where(n => n.StruckAt is null)
            .ToArray();
        var marked = await MarkedAsync(family, access, notes, cancel);
        var workers = await WorkerNames.OfAsync(
            db,
            [.. notes.Select(n => n.RecordedBy), .. marked.Select(m => m.MarkedBy)],
            cancel
        );
        return
        [
            .. notes.SelectMany(n =>
                About([.. n.About.Select(a => a.PersonId)], names)
                    .Select(a => new ChronologyEvent(
                        ChronologyKind.Note,
                        London.DateOf(n.At),
                        a.Person,
                        a.Who,
                        workers(n.RecordedBy),
                        What: $"{Words(n.Kind)}: {Short(n.Text)}",
                        Item: n.Id,
                        Case: n.CaseId
                    ))
            ),
            .. marked.SelectMany(m =>
                About([.. m.About.Select(a => a.PersonId)], names)
                    .Select(a => new ChronologyEvent(
                        ChronologyKind.Significant,
                        m.On,
                        a.Person,
                        a.Who,
                        m.SourceId is { } source
                            ? catalogue.Find(source)?.Name ?? source
                            : workers(m.MarkedBy),
                        What: m.What,
                        Why: m.Why,
                        KnownTo: m.KnownTo,
                        Item: m.Id,
                        Case: m.CaseId
                    ))
            ),
            .. await PlansAsync(cases, names, cancel),
            .. await ContactsAsync(family, actor, cancel),
        ];
    }

    private async Task<IReadOnlyList<SignificantEvent>> MarkedAsync(
        FamilyId family,
        FamilyAccess access,
        IReadOnlyCollection<CaseNote> notes,
        CancellationToken cancel
    )
    {
        var readable = notes.Select(n => n.Id).ToHashSet();
        return
        [
            .. (
                await db
                    .SignificantEvents.AsNoTracking()
                    .Include(e => e.About)
                    .Where(e => e.FamilyId == family && e.UnmarkedAt == null)
                    .ToListAsync(cancel)
            ).Where(e => EventSight.MaySee(e, access.May, access.MaySource, readable)),
        ];
    }

    private async Task<IReadOnlyList<ChronologyEvent>> PlansAsync(
        IReadOnlyCollection<CaseId> cases,
        Dictionary<PersonId, string> names,
        CancellationToken cancel
    )
    {
        var agreed = await db
            .PlanAgreements.AsNoTracking()
            .Where(a => cases.Contains(a.CaseId))
            .ToListAsync(cancel);
        var reviewed = await db
            .PlanReviews.AsNoTracking()
            .Where(r => cases.Contains(r.CaseId))
            .ToListAsync(cancel);
        return
        [
            .. agreed.Select(a => new ChronologyEvent(
                ChronologyKind.Plan,
                a.On,
                a.PersonId,
                NameOf(a.PersonId, names),
                Council,
                What: a.Agrees ? "Agreed to the plan" : "Did not agree to the plan",
                Case: a.CaseId
            )),
            .. reviewed.Select(r => new ChronologyEvent(
                ChronologyKind.Plan,
                r.On,
                null,
                Whole,
                Council,
                What: $"The plan was looked at again: {Short(r.Found)}",
                Case: r.CaseId
            )),
        ];
    }

    /// <summary>For those who may open it at the front door, and whoever brought it there.</summary>
    private async Task<IReadOnlyList<ChronologyEvent>> ContactsAsync(
        FamilyId family,
        Actor actor,
        CancellationToken cancel
    ) =>
        [
            .. (
                await ContactAccess
                    .Visible(db, actor)
                    .AsNoTracking()
                    .Where(c => c.FamilyId == family)
                    .ToListAsync(cancel)
            )
                .Where(c => actor.May(Permission.CasesDecide) || c.RecordedBy == actor.UserId)
                .Select(c => new ChronologyEvent(
                    ChronologyKind.Contact,
                    London.DateOf(c.ReceivedAt),
                    null,
                    Whole,
                    Council,
                    What: $"Reached the front door: {frontDoor.Kinds[c.Kind].Name}, {c.Reference}"
                )),
        ];

    private static IEnumerable<(PersonId? Person, string Who)> About(
        IReadOnlyCollection<PersonId> people,
        Dictionary<PersonId, string> names
    ) => people.Count == 0 ? [(null, Whole)] : people.Select(p => ((PersonId?)p, NameOf(p, names)));

    private static string NameOf(PersonId person, Dictionary<PersonId, string> names) =>
        names.GetValueOrDefault(person, "someone no longer in the family");

    private static string Words(NoteKind kind) => kind == NoteKind.Other ? "Note" : kind.ToString();

    private static string Short(string text) =>
        text.Length <= Longest ? text
        : text.LastIndexOf(' ', Longest) is > 0 and var end ? text[..end] + " …"
        : text[..Longest] + "…";
}
