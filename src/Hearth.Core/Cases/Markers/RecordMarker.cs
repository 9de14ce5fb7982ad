using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sharing;
using Hearth.Rules.Cases;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Markers;

/// <summary>Puts a marker on a family, or on somebody of it.</summary>
/// <param name="Family">The family.</param>
/// <param name="Person">Whom it is about; null: the whole family.</param>
/// <param name="Kind">As the rules name it.</param>
/// <param name="Says">What every worker has to know.</param>
/// <param name="ReviewBy">When it is looked at again; null: as late as the rules let it be.</param>
/// <param name="ToldOn">When they were told of it.</param>
/// <param name="WhyNotTold">Why they are not.</param>
/// <param name="Cleared">Of a hidden address: accounts that see it.</param>
public sealed record RecordMarker(
    FamilyId Family,
    PersonId? Person,
    string Kind,
    string Says,
    DateOnly? ReviewBy,
    DateOnly? ToldOn,
    string? WhyNotTold,
    IReadOnlyCollection<Guid> Cleared
);

/// <summary>By whoever works with families or decides at the front door. The person is told, or it is said why not.</summary>
public sealed class RecordMarkerOperation(
    AppDb db,
    FamilyAccessQuery sharing,
    CaseworkRules rules,
    TimeProvider clock
)
{
    public async Task<Outcome<Marker>> RunAsync(
        RecordMarker request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await MarkerAccess.OfAsync(db, sharing, clock, request.Family, actor, cancel)
            is not { } access
        )
            return Outcome.NotFound;
        // A page opened before a merge gives the number of before.
        var family = await MergedNow.FamilyAsync(db, request.Family, cancel);
        request = request with { Family = family };
        if (
            !rules.Markers.TryGetValue(request.Kind, out var kind)
            || !MarkerAccess.MaySee(kind, access)
        )
            return Outcome.Refused("Choose what it is.");
        var (today, now) = (clock.Today(), clock.UtcNow());
        var review = request.ReviewBy ?? kind.ReviewEvery.After(today);
        if (await WrongAsync(request, kind, review, cancel) is { } wrong)
            return Outcome.Refused(wrong);
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var marker = new Marker
        {
            Id = id,
            FamilyId = request.Family,
            PersonId = request.Person,
            Kind = kind.Id,
            Does = kind.Does,
            Says = request.Says.Trim(),
            From = today,
            ReviewBy = review,
            ToldOn = request.ToldOn,
            WhyNotTold = request.ToldOn is null ? request.WhyNotTold?.Trim() : null,
            Cleared =
                kind.Does == MarkerDoes.HideAddress
                    ?
                    [
                        .. request
                            .Cleared.Distinct()
                            .Select(u => new MarkerName { MarkerId = id, UserId = u }),
                    ]
                    : [],
            RecordedAt = now,
            RecordedBy = actor.UserId,
        };
        db.Markers.Add(marker);
        return await db.SaveAsync(
            marker,
            Event.By(actor, "cases.marker-recorded", marker.Subject, now),
            cancel
        );
    }

    private async Task<string?> WrongAsync(
        RecordMarker request,
        MarkerKind kind,
        DateOnly review,
        CancellationToken cancel
    )
    {
        var today = clock.Today();
        if (string.IsNullOrWhiteSpace(request.Says))
            return "Write what every worker has to know.";
        if (request.ToldOn is { } told && HasBeen.IsToCome(told, today))
            return "The day they were told is today or before.";
        if (kind.Tells && request.ToldOn is null && string.IsNullOrWhiteSpace(request.WhyNotTold))
            return "Say when they were told of this, or why they are not.";
        if (LookAgain.WhyNot(today, review, kind.ReviewEvery) is { } day)
            return day;
        if (
            request.Person is { } person
            && !await db.FamilyMembers.AnyAsync(
                m => m.FamilyId == request.Family && m.PersonId == person,
                cancel
            )
        )
            return "Choose somebody of this family.";
        return await MarkerAccess.HaveAccountsAsync(db, [.. request.Cleared.Distinct()], cancel)
            ? null
            : "Somebody you chose has no account here.";
    }
}
