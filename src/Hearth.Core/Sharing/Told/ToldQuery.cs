using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sharing.Notices;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Notices;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Told;

/// <param name="Id">The person.</param>
/// <param name="Name">Their name.</param>
/// <param name="LivesElsewhere">Whoever tells them should know.</param>
/// <param name="Standing">How telling them stands.</param>
/// <param name="Obtained">What started their clock.</param>
public sealed record MemberTold(
    PersonId Id,
    string Name,
    bool LivesElsewhere,
    ToldStanding Standing,
    Obtained Obtained
);

/// <param name="Of">The record.</param>
/// <param name="Notice">The version they were told by.</param>
/// <param name="Who">Names of those who were told.</param>
public sealed record ToldRead(ToldRecord Of, Notice Notice, IReadOnlyList<string> Who);

/// <param name="Of">The exception taken.</param>
/// <param name="Rule">As the rulebook has it; null when it has it no more.</param>
/// <param name="Who">The person's name; null: the whole family.</param>
public sealed record ExceptionRead(ToldException Of, ToldExceptionRule? Rule, string? Who);

/// <param name="Standing">As the gravest member stands; null when nobody living belongs to the family.</param>
/// <param name="Members">Each living member.</param>
/// <param name="Records">What was recorded, the latest first; struck ones too.</param>
/// <param name="Exceptions">Those that are not ended first.</param>
/// <param name="Rules">What all of it is judged by.</param>
public sealed record FamilyTold(
    ToldStanding? Standing,
    IReadOnlyList<MemberTold> Members,
    IReadOnlyList<ToldRead> Records,
    IReadOnlyList<ExceptionRead> Exceptions,
    FairProcessingRules Rules
);

/// <summary>What a family was told of its information, and what is still to be told (requirement SH-5).</summary>
public sealed class ToldQuery(
    AppDb db,
    FamilyAccessQuery access,
    FairProcessingRules rules,
    TimeProvider clock
)
{
    /// <summary>Null when there is no such family, or none that the actor may know of. That it is read is an event.</summary>
    public async Task<FamilyTold?> RunAsync(FamilyId family, Actor actor, CancellationToken cancel)
    {
        var subject = $"family:{family}";
        if (
            !actor.May(Permission.SharingRecord)
            || await access.OfAsync(family, FlowKind.FamilyPage, actor, cancel) is null
        )
        {
            await ReadEvent.RefusedAsync(db, clock, actor, subject, cancel);
            return null;
        }
        if (!await db.Families.AnyAsync(f => f.Id == family, cancel))
            return null;
        await ReadEvent.ReadAsync(db, clock, actor, "sharing.told-read", subject, null, cancel);
        return await OfAsync(family, cancel);
    }

    /// <summary>A part of the family's page, whose reading is an event already.</summary>
    public async Task<FamilyTold?> PartAsync(
        FamilyId family,
        Actor actor,
        CancellationToken cancel
    ) =>
        actor.May(Permission.PeopleRead)
        && await access.OfAsync(family, FlowKind.FamilyPage, actor, cancel) is not null
            ? await OfAsync(family, cancel)
            : null;

    private async Task<FamilyTold> OfAsync(FamilyId family, CancellationToken cancel)
    {
        var standings = await new ToldStandings(db, rules, clock.Today()).ReadAsync(
            [family],
            cancel
        );
        var of = standings.SingleOrDefault();
        var members = await FamilyMembersRead.ReadAsync(db, family, cancel);
        var records = await db
            .ToldRecords.AsNoTracking()
            .Include(t => t.Members)
            .Where(t => t.FamilyId == family)
            .ToListAsync(cancel);
        var exceptions = await db
            .ToldExceptions.AsNoTracking()
            .Where(e => e.FamilyId == family)
            .ToListAsync(cancel);
        var ids = records.Select(r => r.NoticeId).ToArray();
        var notices = await db
            .Notices.AsNoTracking()
            .Where(n => ids.Contains(n.Id))
            .ToDictionaryAsync(n => n.Id, cancel);
        string Name(PersonId id) =>
            members.FirstOrDefault(m => m.Id == id)?.Name ?? "someone no longer in the family";
        return new(
            of?.Standing,
            [
                .. members
                    .Where(m => of?.Members.ContainsKey(m.Id) == true)
                    .Select(m =>
                    {
                        var (standing, obtained) = of!.Members[m.Id];
                        return new MemberTold(m.Id, m.Name, m.LivesElsewhere, standing, obtained);
                    }),
            ],
            [
                .. records
                    .OrderByDescending(r => r.On)
                    .ThenByDescending(r => r.RecordedAt)
                    .Select(r => new ToldRead(
                        r,
                        notices[r.NoticeId],
                        [.. r.Members.Select(m => Name(m.PersonId))]
                    )),
            ],
            [
                .. exceptions
                    .OrderBy(e => e.EndedAt is not null)
                    .ThenByDescending(e => e.RecordedAt)
                    .Select(e => new ExceptionRead(
                        e,
                        rules.Exception(e.Rule),
                        e.PersonId is { } person ? Name(person) : null
                    )),
            ],
            rules
        );
    }
}
