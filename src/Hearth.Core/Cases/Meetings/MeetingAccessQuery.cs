using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Partners;
using Hearth.Core.People;
using Hearth.Core.Sharing;
using Hearth.Rules.Cases.Meetings;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Meetings;

/// <summary>A meeting as it stands before somebody.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Rule">The rules of its kind.</param>
/// <param name="Mine">Their invitation; null where they come to it by the family's case.</param>
/// <param name="Door">Whether its papers are open to them.</param>
/// <param name="Families">The families it is about of which they see something; the others are not there.</param>
/// <param name="Runs">Whether they run it: its chair, and of a team around the family whoever works with the case.</param>
internal sealed record OpenedMeeting(
    Meeting Meeting,
    MeetingRule Rule,
    MeetingAttendee? Mine,
    PapersDoor Door,
    IReadOnlyDictionary<FamilyId, FamilyAccess> Families,
    bool Runs
)
{
    /// <summary>The family of a team around one: everything of such a meeting is about it. Null for any other meeting.</summary>
    public FamilyId? OnlyFamily =>
        Rule.About == MeetingAbout.OneFamily && Families.Count == 1 ? Families.Keys.First() : null;

    /// <summary>Whether what is about this family, or about none, is open to them.</summary>
    public bool Sees(FamilyId? family) =>
        Door == PapersDoor.Open && (family is not { } id || Families.ContainsKey(id));
}

/// <summary>
/// Whether somebody may open a meeting, and how far. Everything of a meeting is read and written through here: whoever is not
/// asked is told that there is no such meeting, and that they asked is an event.
/// </summary>
public sealed class MeetingAccessQuery(
    AppDb db,
    FamilyAccessQuery access,
    StandingQuery standing,
    MeetingRules rules,
    TimeProvider clock
)
{
    internal async Task<OpenedMeeting?> OfAsync(
        Guid id,
        Permission needed,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.CasesRead) || !actor.May(needed))
            return null;
        if (
            await db.Meetings.SingleOrDefaultAsync(m => m.Id == id, cancel) is { } meeting
            && await OpenAsync(meeting, actor, cancel) is { } opened
        )
            return opened;
        await ReadEvent.RefusedAsync(db, clock, actor, Meeting.SubjectOf(id), cancel);
        return null;
    }

    /// <summary>As <see cref="OfAsync"/>, and refused where its papers are not open to them.</summary>
    internal async Task<Outcome<OpenedMeeting>> InsideAsync(
        Guid id,
        Permission needed,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (await OfAsync(id, needed, actor, cancel) is not { } opened)
            return Outcome.NotFound;
        return opened.Door == PapersDoor.Open ? opened : Outcome.Refused(WhyShut(opened.Door));
    }

    /// <summary>As <see cref="InsideAsync"/>, for whoever runs it.</summary>
    internal async Task<Outcome<OpenedMeeting>> RunningAsync(
        Guid id,
        Actor actor,
        CancellationToken cancel
    ) =>
        await InsideAsync(id, Permission.CasesWork, actor, cancel) switch
        {
            Outcome<OpenedMeeting>.Ok { Value.Runs: false } => Outcome.Refused(
                "Whoever runs the meeting does this."
            ),
            var other => other,
        };

    internal static string WhyShut(PapersDoor door) =>
        door switch
        {
            PapersDoor.ToSign => "Sign the confidentiality declaration for this session first.",
            PapersDoor.AgencyOut =>
                "Your agency has not both papers of the agreement signed and in force. Only agencies that have take part.",
            PapersDoor.Apologies =>
                "You do not come to this meeting. Change your answer if you do.",
            _ => "You are not asked to this meeting.",
        };

    /// <summary>Null for whoever is neither asked to it nor works with the family it is about.</summary>
    private async Task<OpenedMeeting?> OpenAsync(
        Meeting meeting,
        Actor actor,
        CancellationToken cancel
    )
    {
        var rule = rules.Of(meeting.Kind);
        var user = Guid.TryParse(actor.UserId, out var account) ? account : Guid.Empty;
        var mine = await db.MeetingAttendees.SingleOrDefaultAsync(
            a => a.MeetingId == meeting.Id && a.UserId == user,
            cancel
        );
        var families = await FamiliesAsync(meeting, rule, actor, cancel);
        var byCase = rule.About == MeetingAbout.OneFamily && families.Count > 0;
        if (mine is null && !byCase)
            return null;
        var door = byCase ? PapersDoor.Open : await DoorAsync(meeting, rule, mine!, actor, cancel);
        // Of a team around a family nobody sees anything who may not know of the family, asked or not.
        if (rule.About == MeetingAbout.OneFamily && !byCase)
            door = PapersDoor.NotAsked;
        return new(
            meeting,
            rule,
            mine,
            door,
            door == PapersDoor.Open ? families : new Dictionary<FamilyId, FamilyAccess>(),
            meeting.ChairId == user || byCase && actor.May(Permission.CasesWork)
        );
    }

    private async Task<PapersDoor> DoorAsync(
        Meeting meeting,
        MeetingRule rule,
        MeetingAttendee mine,
        Actor actor,
        CancellationToken cancel
    )
    {
        var signed = await db
            .MeetingDeclarations.Where(d => d.AttendeeId == mine.Id)
            .Select(d => d.TextVersion)
            .ToListAsync(cancel);
        var takesPart = await standing.WhyNotAsync(actor.AgencyId, cancel) is null;
        return PapersRules.Door(
            rule,
            rules.Declaration,
            new(mine.Answer, takesPart, signed, meeting.State)
        );
    }

    /// <summary>Those of its families that sharing lets them see: as papers of a meeting, or, of a team, as the family's own record.</summary>
    private async Task<Dictionary<FamilyId, FamilyAccess>> FamiliesAsync(
        Meeting meeting,
        MeetingRule rule,
        Actor actor,
        CancellationToken cancel
    )
    {
        var all = await db
            .MeetingFamilies.AsNoTracking()
            .Where(f => f.MeetingId == meeting.Id && f.TakenOffAt == null)
            .Select(f => f.FamilyId)
            .ToListAsync(cancel);
        if (all.Count == 0)
            return [];
        var seen = await access.OfAsync(all, FlowOf(rule), actor, cancel);
        return seen.Where(f =>
                PapersRules.MaySee(
                    PapersDoor.Open,
                    mayKnow: true,
                    f.Value.Decide(CaseAccessQuery.Category, Agency.Council).Verdict
                )
            )
            .ToDictionary(f => f.Key, f => f.Value);
    }

    /// <summary>What a complex meeting reads is shared under the agreement; a team reads its family's own record.</summary>
    private static FlowKind FlowOf(MeetingRule rule) =>
        rule.About == MeetingAbout.ListedFamilies ? FlowKind.MeetingPack : FlowKind.FamilyPage;
}
