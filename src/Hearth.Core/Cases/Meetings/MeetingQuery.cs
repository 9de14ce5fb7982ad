using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sharing;
using Hearth.Core.Sharing.Involvements;
using Hearth.Rules.Cases.Meetings;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Meetings;

/// <summary>
/// A meeting's agenda, papers and minutes, each reader's own part. That a family's part is read is an event of the family's,
/// and what goes to another agency at a complex meeting is a disclosure; both are saved before anything is given back.
/// </summary>
public sealed class MeetingQuery(
    AppDb db,
    MeetingAccessQuery access,
    SharingStateQuery states,
    MeetingSharings sharings,
    MeetingRules rules,
    TimeProvider clock
)
{
    /// <summary>Null when there is no such meeting, or none that the actor is asked to or works with.</summary>
    public async Task<MeetingRead?> RunAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        if (await access.OfAsync(id, Permission.CasesRead, actor, cancel) is not { } opened)
            return null;
        var meeting = opened.Meeting;
        var isOpen = opened.Door == PapersDoor.Open;
        var papersOpen = PapersRules.AreOpen(opened.Rule, meeting.Day, clock.Today());
        var sections = isOpen ? await SectionsAsync(opened, papersOpen, actor, cancel) : [];
        var read = new MeetingRead(
            isOpen ? meeting : Outside(meeting),
            opened.Rule,
            rules.Declaration,
            opened.Door,
            opened.Mine,
            await db
                .Users.Where(u => u.Id == meeting.ChairId)
                .Select(u => u.FullName)
                .SingleAsync(cancel),
            opened.Runs,
            papersOpen,
            isOpen ? await AttendeesAsync(meeting, cancel) : [],
            sections,
            isOpen
                ? await db
                    .Meetings.AsNoTracking()
                    .Where(m => m.FollowsId == id && m.State != MeetingState.Cancelled)
                    .OrderBy(m => m.StartsAt)
                    .FirstOrDefaultAsync(cancel)
                : null,
            clock.Today()
        );
        await sharings.ReadAsync(opened, sections, actor, cancel);
        return read;
    }

    /// <summary>That there is a meeting, when, and how far it is: all that stands outside its door.</summary>
    private static Meeting Outside(Meeting meeting) =>
        new()
        {
            Id = meeting.Id,
            Kind = meeting.Kind,
            StartsAt = meeting.StartsAt,
            Minutes = meeting.Minutes,
            ChairId = meeting.ChairId,
            State = meeting.State,
            Sequence = meeting.Sequence,
            Version = meeting.Version,
        };

    private async Task<IReadOnlyList<AttendeeRead>> AttendeesAsync(
        Meeting meeting,
        CancellationToken cancel
    )
    {
        var state = await states.ReadAsync(cancel);
        var signed = (
            await db
                .MeetingDeclarations.AsNoTracking()
                .Where(d => d.MeetingId == meeting.Id)
                .ToListAsync(cancel)
        )
            .GroupBy(d => d.AttendeeId)
            .ToDictionary(g => g.Key, g => g.Max(d => d.SignedAt));
        return
        [
            .. (
                await db
                    .MeetingAttendees.AsNoTracking()
                    .Where(a => a.MeetingId == meeting.Id)
                    .ToListAsync(cancel)
            )
                .OrderBy(a => a.UserId != meeting.ChairId)
                .ThenBy(a => a.PersonId is null)
                .ThenBy(a => a.InvitedAt)
                .ThenBy(a => a.Id)
                .Select(a => new AttendeeRead(
                    a,
                    a.PersonId is not null ? "" : NameOf(state, a.AgencyId),
                    signed.TryGetValue(a.Id, out var at) ? at : null
                )),
        ];
    }

    private async Task<IReadOnlyList<SectionRead>> SectionsAsync(
        OpenedMeeting opened,
        bool papersOpen,
        Actor actor,
        CancellationToken cancel
    )
    {
        var id = opened.Meeting.Id;
        var seen = opened.Families.Keys.ToArray();
        var items = await db
            .MeetingItems.AsNoTracking()
            .Where(i =>
                i.MeetingId == id && (i.FamilyId == null || seen.Contains(i.FamilyId.Value))
            )
            .OrderBy(i => i.Position)
            .ThenBy(i => i.Id)
            .ToListAsync(cancel);
        var decisions = await db
            .MeetingDecisions.AsNoTracking()
            .Where(d =>
                d.MeetingId == id && (d.FamilyId == null || seen.Contains(d.FamilyId.Value))
            )
            .OrderBy(d => d.DecidedAt)
            .ThenBy(d => d.Id)
            .ToListAsync(cancel);
        var papers = papersOpen ? await PapersAsync(opened, seen, cancel) : [];
        var listed = await (
            from f in db.MeetingFamilies.AsNoTracking()
            join family in db.Families on f.FamilyId equals family.Id
            where f.MeetingId == id && f.TakenOffAt == null && seen.Contains(f.FamilyId)
            select new { Of = f, family.Name }
        ).ToListAsync(cancel);
        var served = await ServedAsync(opened, seen, cancel);
        SectionRead Section(MeetingFamily? family, string name) =>
            new(
                family,
                name,
                [.. items.Where(i => i.FamilyId == family?.FamilyId)],
                [.. papers.Where(p => p.Of.FamilyId == family?.FamilyId)],
                [.. decisions.Where(d => d.FamilyId == family?.FamilyId)],
                opened.Rule.About == MeetingAbout.ListedFamilies
                    && family is not null
                    && !served.Contains(family.FamilyId)
            );
        List<SectionRead> sections =
            opened.Rule.About == MeetingAbout.OneFamily ? [] : [Section(null, "")];
        sections.AddRange(
            listed
                .OrderBy(l => l.Name, StringComparer.Ordinal)
                .ThenBy(l => l.Of.Id)
                .Select(l => Section(l.Of, l.Name))
        );
        return sections;
    }

    private async Task<IReadOnlyList<PaperRead>> PapersAsync(
        OpenedMeeting opened,
        FamilyId[] seen,
        CancellationToken cancel
    )
    {
        var state = await states.ReadAsync(cancel);
        var found = (
            await db
                .MeetingPapers.AsNoTracking()
                .Where(p =>
                    p.MeetingId == opened.Meeting.Id
                    && (p.FamilyId == null || seen.Contains(p.FamilyId.Value))
                )
                .OrderBy(p => p.SentAt)
                .ToListAsync(cancel)
        )
            .Where(p =>
                p.FamilyId is not { } family
                || PapersRules.MaySee(
                    opened.Door,
                    mayKnow: true,
                    opened.Families[family].Decide(p.Category!, p.AgencyId).Verdict
                )
            )
            .ToArray();
        var names = await WorkerNames.OfAsync(db, found.Select(p => p.SentBy), cancel);
        return [.. found.Select(p => new PaperRead(p, NameOf(state, p.AgencyId), names(p.SentBy)))];
    }

    /// <summary>Families with whom somebody works who comes, sends what they know, or has not answered yet.</summary>
    private async Task<HashSet<FamilyId>> ServedAsync(
        OpenedMeeting opened,
        FamilyId[] seen,
        CancellationToken cancel
    )
    {
        var today = clock.Today();
        return await (
            from a in db.MeetingAttendees
            join i in db.Involvements.Where(Involvement.StandsOn(today)) on a.UserId equals i.UserId
            where
                a.MeetingId == opened.Meeting.Id
                && a.Answer != MeetingAnswer.Apologies
                && seen.Contains(i.FamilyId)
            select i.FamilyId
        ).ToHashSetAsync(cancel);
    }

    private static string NameOf(SharingState state, string agency) =>
        state.Parties.TryGetValue(agency, out var party) ? party.Name : agency;
}
