using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Consents;

/// <summary>Somebody takes their consent back: as easily as it was given (UK GDPR Article 7(3)).</summary>
public sealed record WithdrawConsent(Guid Id, DateOnly On, string? How, int Version);

/// <summary>From that day on it counts for nothing; what was done before stays lawful, and support goes on.</summary>
public sealed class WithdrawConsentOperation(AppDb db, CaseAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<Consent>> RunAsync(
        WithdrawConsent request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            !actor.May(Permission.CasesWork)
            || await db.Consents.SingleOrDefaultAsync(c => c.Id == request.Id, cancel)
                is not { } consent
            || await access.OfFamilyAsync(consent.FamilyId, actor, cancel) is null
        )
            return Outcome.NotFound;
        if (consent.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (consent.WithdrawnOn is not null)
            return Outcome.Refused("It was withdrawn already.");
        if (ConsentClock.WhyNotWithdrawn(consent, request.On, clock.Today()) is { } wrong)
            return Outcome.Refused(wrong);
        consent.WithdrawnOn = request.On;
        consent.WithdrawnHow = string.IsNullOrWhiteSpace(request.How) ? null : request.How.Trim();
        return await db.SaveAsync(
            consent,
            Event.By(actor, "cases.consent-withdrawn", consent.Subject, clock.UtcNow()),
            cancel
        );
    }
}
