using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Objections;

/// <summary>Somebody of a family objects to sharing.</summary>
/// <param name="Family">The family.</param>
/// <param name="Person">Who objects.</param>
/// <param name="About">What about, in their words.</param>
/// <param name="Agency">With which agency; null: with any.</param>
/// <param name="On">The day they said so.</param>
public sealed record RecordObjection(
    FamilyId Family,
    PersonId Person,
    string About,
    string? Agency,
    DateOnly On
);

/// <summary>
/// By whoever hears it. Consent that they gave ends there and then, for it may be taken back at any time (UK GDPR Article 7(3));
/// about what rests on another basis the information-governance officer decides (Article 21).
/// </summary>
public sealed class RecordObjectionOperation(AppDb db, FamilyAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<SharingObjection>> RunAsync(
        RecordObjection request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            !actor.May(Permission.SharingRecord)
            || await access.OfAsync(request.Family, FlowKind.FamilyPage, actor, cancel) is null
        )
        {
            await ReadEvent.RefusedAsync(db, clock, actor, $"family:{request.Family}", cancel);
            return Outcome.NotFound;
        }
        // A page opened before a merge gives the number of before.
        var family = await MergedNow.FamilyAsync(db, request.Family, cancel);
        request = request with { Family = family };
        if (await WrongAsync(request, cancel) is { } wrong)
            return Outcome.Refused(wrong);
        var now = clock.UtcNow();
        var objection = new SharingObjection
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            FamilyId = request.Family,
            PersonId = request.Person,
            About = request.About.Trim(),
            AgencyId = request.Agency,
            On = request.On,
            RecordedAt = now,
            RecordedBy = actor.UserId,
        };
        db.SharingObjections.Add(objection);
        var today = clock.Today();
        // Whoever it was given about, and in whichever family they gave it.
        using var unlimited = db.Unlimited();
        foreach (
            var consent in await db
                .Consents.Where(c =>
                    (c.PersonId == request.Person || c.ParentId == request.Person)
                    && c.WithdrawnOn == null
                    && c.Until >= today
                    && (request.Agency == null || c.AgencyId == request.Agency)
                )
                .ToListAsync(cancel)
        )
        {
            consent.WithdrawnOn = request.On < consent.From ? consent.From : request.On;
            consent.WithdrawnHow = "They objected to sharing.";
            db.Events.Add(Event.By(actor, "cases.consent-withdrawn", consent.Subject, now));
        }
        return await db.SaveAsync(
            objection,
            Event.By(actor, "sharing.objected", objection.Subject, now),
            cancel
        );
    }

    private async Task<string?> WrongAsync(RecordObjection request, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(request.About))
            return "Write what they do not want shared, in their words.";
        if (HasBeen.IsToCome(request.On, clock.Today()))
            return "The day is today or before.";
        if (
            request.Agency is { } agency
            && !await db.Agencies.AnyAsync(a => a.Id == agency, cancel)
        )
            return "Choose a registered agency.";
        return await db.FamilyMembers.AnyAsync(
            m => m.FamilyId == request.Family && m.PersonId == request.Person,
            cancel
        )
            ? null
            : "Choose somebody of this family.";
    }
}
