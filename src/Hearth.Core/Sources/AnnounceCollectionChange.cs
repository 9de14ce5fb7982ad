using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Sources.Catalogue;

namespace Hearth.Core.Sources;

public sealed record AnnounceCollectionChange(string SourceId, DateOnly From, string What);

/// <summary>Announces a change in how data is collected: beforehand, so that a jump in the figures surprises nobody.</summary>
public sealed class AnnounceCollectionChangeOperation(
    AppDb db,
    SourceCatalogue catalogue,
    SourcesQuery sources,
    TimeProvider clock
)
{
    public async Task<Outcome<CollectionChange>> RunAsync(
        AnnounceCollectionChange request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!sources.MaySee(actor, request.SourceId))
            return Outcome.NotFound;
        if (catalogue.Find(request.SourceId) is null)
            return Outcome.Refused($"There is no source '{request.SourceId}'.");
        if (string.IsNullOrWhiteSpace(request.What))
            return Outcome.Refused("Say what changes.");
        if (request.From <= clock.Today())
            return Outcome.Refused(
                "A change is announced before it happens: give a date after today."
            );
        var change = new CollectionChange
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            SourceId = request.SourceId,
            From = request.From,
            What = request.What.Trim(),
            AnnouncedAt = clock.UtcNow(),
            AnnouncedBy = actor.UserId,
        };
        db.Add(change);
        return await db.SaveAsync(
            change,
            Event.By(
                actor,
                "sources.change-announced",
                $"source:{change.SourceId}",
                change.AnnouncedAt
            ),
            cancel
        );
    }
}
