using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Consents;

/// <summary>Somebody consents that an agency uses their information for a purpose.</summary>
public sealed record GiveConsent(
    CaseId Case,
    PersonId Person,
    string AgencyId,
    string Purpose,
    DateOnly From,
    ConsentBy By,
    PersonId? Parent,
    string? Understands,
    string Evidence
);

/// <summary>Only where consent is the basis: for the public task none is asked, and none is recorded as if it had been.</summary>
public sealed class GiveConsentOperation(
    AppDb db,
    CaseAccessQuery access,
    SupportRules rules,
    TimeProvider clock
)
{
    public async Task<Outcome<Consent>> RunAsync(
        GiveConsent request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(request.Case, Permission.CasesWork, actor, cancel)
            is not { Case: var of }
        )
            return Outcome.NotFound;
        if (await WrongAsync(request, of, cancel) is { } reason)
            return Outcome.Refused(reason);
        var now = clock.UtcNow();
        var consent = new Consent
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            FamilyId = of.FamilyId,
            PersonId = request.Person,
            AgencyId = request.AgencyId,
            Purpose = request.Purpose,
            From = request.From,
            Until = ConsentClock.LastDay(
                request.From,
                rules.Purposes[request.Purpose].Lasts!.Value
            ),
            By = request.By,
            ParentId = request.By == ConsentBy.Parent ? request.Parent : null,
            Understands = string.IsNullOrWhiteSpace(request.Understands)
                ? null
                : request.Understands.Trim(),
            Evidence = request.Evidence.Trim(),
            RecordedAt = now,
            RecordedBy = actor.UserId,
        };
        db.Consents.Add(consent);
        return await db.SaveAsync(
            consent,
            Event.By(actor, "cases.consent-given", consent.Subject, now),
            cancel
        );
    }

    private async Task<string?> WrongAsync(GiveConsent request, Case of, CancellationToken cancel)
    {
        if (!rules.Purposes.TryGetValue(request.Purpose, out var purpose))
            return "Choose what it is for.";
        if (!purpose.AsksConsent)
            return $"{purpose.Name} rests on the public task: no consent is asked for it.";
        var members = await FamilyMembersRead.ReadAsync(db, of.FamilyId, cancel);
        if (members.FirstOrDefault(m => m.Id == request.Person) is not { } person)
            return "Choose who consents.";
        if (!await db.Agencies.AnyAsync(a => a.Id == request.AgencyId, cancel))
            return "Choose the agency.";
        if (HasBeen.IsToCome(request.From, clock.Today()))
            return "Consent that was not given yet is not recorded.";
        if (string.IsNullOrWhiteSpace(request.Evidence))
            return "Say how it was given, so that it can be shown later.";
        var isChild = person.Role is MemberRole.Child or MemberRole.Unborn;
        if (
            WhoConsents.WhyNot(
                person.BirthDate is { } born ? WhoConsents.Age(born, request.From) : null,
                isChild,
                request.By,
                request.Understands,
                rules
            ) is
            { } who
        )
            return who;
        if (
            request.By == ConsentBy.Parent
            && !members.Any(m =>
                m.Id == request.Parent && m.ParentingResponsibility && m.Id != request.Person
            )
        )
            return "Choose the parent who consents.";
        var before = await db
            .Consents.AsNoTracking()
            .Where(c =>
                c.PersonId == request.Person
                && c.AgencyId == request.AgencyId
                && c.Purpose == request.Purpose
            )
            .ToListAsync(cancel);
        return before.Any(c => ConsentClock.Overlaps(c, request.From))
            ? "They have consented to this already. It can be asked for again once that ends, or before, by withdrawing it."
            : null;
    }
}
