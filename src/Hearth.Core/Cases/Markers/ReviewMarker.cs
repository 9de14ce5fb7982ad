using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sharing;
using Hearth.Rules.Cases;

namespace Hearth.Core.Cases.Markers;

/// <summary>Somebody looked, and it is still so.</summary>
/// <param name="Family">The family it was looked at on.</param>
/// <param name="Id">The marker.</param>
/// <param name="Says">What every worker has to know now.</param>
/// <param name="ReviewBy">When it is looked at again; null: as late as the rules let it be.</param>
/// <param name="Version">Of the marker.</param>
/// <param name="More">Of a hidden address: accounts that see it from now on, besides those who do.</param>
public sealed record ReviewMarker(
    FamilyId Family,
    Guid Id,
    string Says,
    DateOnly? ReviewBy,
    int Version,
    IReadOnlyCollection<Guid>? More = null
);

/// <summary>What it said before is told by the one that it takes the place of, which ends; so nothing is written over.</summary>
public sealed class ReviewMarkerOperation(
    AppDb db,
    FamilyAccessQuery sharing,
    CaseworkRules rules,
    TimeProvider clock
)
{
    public async Task<Outcome<Marker>> RunAsync(
        ReviewMarker request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await MarkerAccess.OneAsync(
                db,
                sharing,
                rules,
                clock,
                (request.Family, request.Id),
                actor,
                cancel
            )
            is not { } marker
        )
            return Outcome.NotFound;
        if (marker.Version != request.Version || marker.EndedAt is not null)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        if (marker.Does == MarkerDoes.HideAddress && !marker.Clears(actor.UserId))
            return Outcome.Refused("Only those named on it say that it is still so.");
        if (!rules.Markers.TryGetValue(marker.Kind, out var kind))
            return Outcome.Refused("The rules know this kind no more. End it, and record another.");
        if (string.IsNullOrWhiteSpace(request.Says))
            return Outcome.Refused("Write what every worker has to know.");
        var today = clock.Today();
        var review = request.ReviewBy ?? kind.ReviewEvery.After(today);
        if (LookAgain.WhyNot(today, review, kind.ReviewEvery) is { } wrong)
            return Outcome.Refused(wrong);
        var more = request.More?.Distinct().ToArray() ?? [];
        if (!await MarkerAccess.HaveAccountsAsync(db, more, cancel))
            return Outcome.Refused("Somebody you chose has no account here.");
        var (now, id) = (clock.UtcNow(), Guid.CreateVersion7(clock.GetUtcNow()));
        var next = new Marker
        {
            Id = id,
            FamilyId = marker.FamilyId,
            PersonId = marker.PersonId,
            Kind = marker.Kind,
            Does = marker.Does,
            Says = request.Says.Trim(),
            From = marker.From,
            ReviewBy = review,
            ToldOn = marker.ToldOn,
            WhyNotTold = marker.WhyNotTold,
            Cleared =
            [
                .. marker
                    .Cleared.Select(c => c.UserId)
                    // Whoever recorded it first still sees what they recorded.
                    .Concat(Guid.TryParse(marker.RecordedBy, out var first) ? [first] : [])
                    .Concat(marker.Does == MarkerDoes.HideAddress ? more : [])
                    .Distinct()
                    .Select(u => new MarkerName { MarkerId = id, UserId = u }),
            ],
            RecordedAt = now,
            RecordedBy = actor.UserId,
        };
        (marker.EndedAt, marker.EndedBy) = (now, actor.UserId);
        marker.WhyEnded = "Looked at again; it is still so";
        db.Markers.Add(next);
        return await db.SaveAsync(
            next,
            Event.By(actor, "cases.marker-reviewed", next.Subject, now),
            cancel
        );
    }
}
