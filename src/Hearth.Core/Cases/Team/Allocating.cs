using Hearth.Core.Access;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Team;

/// <summary>The lead worker as whoever changes it saw it.</summary>
public sealed record SeenLead(Guid Spell, int Version);

/// <summary>One family gets a lead worker, within somebody's transaction: for one family as for all of a leaver's.</summary>
internal static class Allocating
{
    public const string WorksAs = "Lead worker";

    public static async Task<Outcome<LeadWorkerSpell>> AddAsync(
        AppDb db,
        TimeProvider clock,
        Case of,
        User account,
        DateOnly from,
        string? why,
        SeenLead? seen,
        bool staysInTeam,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!of.IsOpen)
            return Outcome.Refused("Support has ended. Nobody is allocated any more.");
        var before = await db.LeadWorkerSpells.Where(s => s.CaseId == of.Id).ToListAsync(cancel);
        var now = before.SingleOrDefault(s => s.To is null);
        if (now?.Id != seen?.Spell || now?.Version != seen?.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (now?.AccountId == account.Id)
            return Outcome.Refused($"{now.Worker} is the lead worker already.");
        if (now is not null && string.IsNullOrWhiteSpace(why))
            return Outcome.Refused("Say why the lead worker changes.");
        if (
            LeadSpells.WhyNot(
                before.Select(s => (s.From, s.To)),
                from,
                of.OpenedOn,
                clock.Today()
            ) is
            { } wrong
        )
            return Outcome.Refused(wrong);
        if (now is not null)
            await EndAsync(db, clock, now, from.AddDays(-1), why!, staysInTeam, actor, cancel);
        var involvement = await Involving.AddAsync(
            db,
            clock,
            new(
                of.FamilyId,
                null,
                account.AgencyId,
                account.Id,
                account.FullName,
                WorksAs,
                account.PhoneNumber,
                account.Email,
                from,
                null
            ),
            actor,
            cancel
        );
        var spell = new LeadWorkerSpell
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            CaseId = of.Id,
            AccountId = account.Id,
            AgencyId = account.AgencyId,
            Worker = account.FullName,
            From = from,
            InvolvementId = involvement?.Id,
            RecordedAt = clock.UtcNow(),
            RecordedBy = actor.UserId,
        };
        db.LeadWorkerSpells.Add(spell);
        return spell;
    }

    /// <summary>Ends a spell, and with it the involvement it made, unless its worker stays in the team.</summary>
    public static async Task EndAsync(
        AppDb db,
        TimeProvider clock,
        LeadWorkerSpell spell,
        DateOnly last,
        string why,
        bool staysInTeam,
        Actor actor,
        CancellationToken cancel
    )
    {
        (spell.To, spell.WhyChanged) = (last, why.Trim());
        if (!staysInTeam)
            await Involving.EndAsync(db, clock, spell.InvolvementId, last, actor, cancel);
    }
}
