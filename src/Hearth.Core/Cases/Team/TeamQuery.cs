using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sharing;
using Hearth.Core.Sharing.Involvements;
using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Team;

/// <param name="Of">Their place in the team.</param>
/// <param name="Agency">Their agency's name.</param>
/// <param name="With">The member they work with; null: the whole family.</param>
/// <param name="Sees">Kinds of information that are open to them; null where they have no account here.</param>
public sealed record TeamMemberRead(
    TeamMember Of,
    string Agency,
    string? With,
    IReadOnlyList<string>? Sees
);

/// <param name="Case">The episode.</param>
/// <param name="FamilyName">What the family is called.</param>
/// <param name="Leads">Every lead worker of this case, the newest first.</param>
/// <param name="Covers">Who stands in, now and later, or did.</param>
/// <param name="Members">Who was asked into the team.</param>
/// <param name="Others">Who else is recorded as working with the family now.</param>
/// <param name="Family">The family's members.</param>
/// <param name="Today">The day it was read.</param>
public sealed record TeamRead(
    Case Case,
    string FamilyName,
    IReadOnlyList<LeadWorkerSpell> Leads,
    IReadOnlyList<CoverSpell> Covers,
    IReadOnlyList<TeamMemberRead> Members,
    IReadOnlyList<Involved> Others,
    IReadOnlyList<MemberRead> Family,
    DateOnly Today
)
{
    /// <summary>Whoever is lead worker today.</summary>
    public LeadWorkerSpell? Lead => Leads.FirstOrDefault(l => l.On(Today));

    /// <summary>Whoever leads the work with no last day yet, whom another can follow.</summary>
    public LeadWorkerSpell? Leading => Leads.FirstOrDefault(l => l.To is null);

    /// <summary>Whoever stands in today or later.</summary>
    public IEnumerable<CoverSpell> Standing => Covers.Where(c => c.IsToCome(Today));
}

/// <summary>The team around a family, and who leads it. That it is read is an event.</summary>
public sealed class TeamQuery(
    AppDb db,
    CaseAccessQuery access,
    WhoElseQuery whoElse,
    SharingStateQuery states,
    SourceCatalogue catalogue,
    TimeProvider clock
)
{
    public async Task<TeamRead?> RunAsync(CaseId id, Actor actor, CancellationToken cancel)
    {
        if (await access.OfAsync(id, Permission.CasesRead, actor, cancel) is not { } opened)
            return null;
        var of = opened.Case;
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor with
            {
                Basis = actor.Basis ?? opened.Access.Basis,
            },
            "cases.team-read",
            of.Subject,
            null,
            cancel
        );
        var family = await FamilyMembersRead.ReadAsync(db, of.FamilyId, cancel);
        var members = await MembersAsync(of, family, cancel);
        var leads = await db
            .LeadWorkerSpells.AsNoTracking()
            .Where(s => s.CaseId == id)
            .ToListAsync(cancel);
        var covers = await db
            .CoverSpells.AsNoTracking()
            .Where(s => s.CaseId == id)
            .ToListAsync(cancel);
        var today = clock.Today();
        // Whoever is shown for other work is not shown once more; one who went on after it is, for the family is open to them.
        var shown = members
            .Where(m => m.Of.State == TeamState.Accepted)
            .Select(m => m.Of.InvolvementId)
            .Concat(leads.Where(l => l.On(today)).Select(l => l.InvolvementId))
            .Concat(covers.Where(c => c.On(today)).Select(c => c.InvolvementId))
            .OfType<Guid>()
            .ToHashSet();
        return new(
            of,
            await db
                .Families.Where(f => f.Id == of.FamilyId)
                .Select(f => f.Name)
                .SingleAsync(cancel),
            [.. leads.OrderByDescending(l => l.From).ThenByDescending(l => l.RecordedAt)],
            [.. covers.OrderByDescending(c => c.From)],
            members,
            [
                .. (await whoElse.OfAsync(of.FamilyId, cancel)).Where(i =>
                    i.IsNow && !shown.Contains(i.Of.Id)
                ),
            ],
            family,
            today
        );
    }

    private async Task<IReadOnlyList<TeamMemberRead>> MembersAsync(
        Case of,
        IReadOnlyList<MemberRead> family,
        CancellationToken cancel
    )
    {
        var found = await db
            .TeamMembers.AsNoTracking()
            .Where(m => m.CaseId == of.Id)
            .ToListAsync(cancel);
        if (found.Count == 0)
            return [];
        var state = await states.ReadAsync(cancel);
        var sight = new TeamSight(state, catalogue);
        var ids = found.Select(m => m.UserId).OfType<Guid>().ToArray();
        var roles = await db
            .Users.AsNoTracking()
            .Where(u => ids.Contains(u.Id) && u.DisabledAt == null)
            .ToDictionaryAsync(u => u.Id, u => u.Role, cancel);
        return
        [
            .. found
                .OrderBy(m => m.State)
                .ThenBy(m => m.InvitedOn)
                .ThenBy(m => m.Id)
                .Select(m => new TeamMemberRead(
                    m,
                    state.Parties.TryGetValue(m.AgencyId, out var a) ? a.Name : m.AgencyId,
                    m.PersonId is { } p ? family.FirstOrDefault(f => f.Id == p)?.Name : null,
                    m.UserId is { } user && roles.TryGetValue(user, out var role)
                        ? sight.Of(role, m.AgencyId)
                        : null
                )),
        ];
    }
}
