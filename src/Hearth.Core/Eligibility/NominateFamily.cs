using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Cases;
using Hearth.Rules.Loading;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Eligibility;

/// <param name="Family">The family.</param>
/// <param name="CriterionId">The indicator a professional judges met; null for a family's own request.</param>
/// <param name="Person">Whom in the family it is about, where it is about one.</param>
/// <param name="By">Who nominates: a professional's name and post, or the member of the family who asks.</param>
/// <param name="Date">The day it was made.</param>
/// <param name="Rationale">Why, in the nominator's words. Nobody is made to research what they do not know.</param>
public sealed record NominateFamily(
    FamilyId Family,
    string? CriterionId,
    PersonId? Person,
    string By,
    DateOnly Date,
    string Rationale
);

public sealed record FamilyNominated(Guid Nomination, FamilyId Family, EntryRoute Route);

/// <summary>The other two ways in: an agency's nomination, and a family's own request (requirement ID-5).</summary>
public sealed class NominateFamilyOperation(
    AppDb db,
    Rulebook rulebook,
    BringFamilyOperation frontDoor,
    TimeProvider clock
)
{
    public async Task<Outcome<FamilyNominated>> RunAsync(
        NominateFamily request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            !actor.May(Permission.EligibilityDecide)
            || await SealedAgainst.Families(db, actor).ContainsAsync(request.Family, cancel)
        )
        {
            await ReadEvent.RefusedAsync(db, clock, actor, $"family:{request.Family}", cancel);
            return Outcome.NotFound;
        }
        if (Wrong(request) is { } reason)
            return Outcome.Refused(reason);
        if (!await db.Families.AnyAsync(f => f.Id == request.Family && f.EndedRun == null, cancel))
            return Outcome.NotFound;
        if (
            request.Person is { } person
            && !await db.FamilyMembers.AnyAsync(
                m => m.FamilyId == request.Family && m.PersonId == person,
                cancel
            )
        )
            return Outcome.Refused("That person is not of that family.");

        var nomination = new Nomination
        {
            Id = Guid.CreateVersion7(),
            FamilyId = request.Family,
            PersonId = request.Person,
            CriterionId = request.CriterionId,
            Route = request.CriterionId is null ? EntryRoute.OwnRequest : EntryRoute.Nomination,
            AgencyId = actor.AgencyId,
            By = request.By.Trim(),
            Date = request.Date,
            Rationale = request.Rationale.Trim(),
            RecordedAt = clock.UtcNow(),
        };
        db.Nominations.Add(nomination);
        await frontDoor.AddAsync(
            nomination.FamilyId,
            nomination.Route == EntryRoute.OwnRequest
                ? ContactKind.SelfReferral
                : ContactKind.Nomination,
            nomination.By,
            nomination.Rationale,
            actor,
            cancel
        );
        return await db.SaveAsync(
            new FamilyNominated(nomination.Id, nomination.FamilyId, nomination.Route),
            Event.By(actor, "eligibility.nominated", $"family:{request.Family}", clock.UtcNow()),
            cancel
        );
    }

    private string? Wrong(NominateFamily request)
    {
        if (string.IsNullOrWhiteSpace(request.By))
            return "Say who nominates.";
        if (string.IsNullOrWhiteSpace(request.Rationale))
            return "Give the rationale: a nomination without one counts for nothing.";
        if (HasBeen.IsToCome(request.Date, clock.Today()))
            return "The date of a nomination cannot be in the future.";
        if (request.CriterionId is not { } id)
            return null;
        var known = rulebook
            .Frameworks.SelectMany(f => f.Indicators)
            .Where(i => i.Indicator.IsNomination)
            .Select(i => i.Indicator.Id)
            .ToHashSet(StringComparer.Ordinal);
        return known.Contains(id)
            ? null
            : $"'{id}' is not for a professional to judge. These are: {string.Join(", ", known.Order(StringComparer.Ordinal))}";
    }
}
