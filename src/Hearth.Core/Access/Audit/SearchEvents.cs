using System.Text.Json;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.Audit;

/// <summary>Which events are wanted; what is left null lets everything through.</summary>
/// <param name="Subject">What it is about, such as <c>person:0199…</c> or <c>family:0199…</c>.</param>
/// <param name="UserId">Who did it.</param>
/// <param name="From">Not before.</param>
/// <param name="To">Before.</param>
/// <param name="Kind">Such as <c>people.family-read</c>.</param>
/// <param name="Page">From 1, the newest first.</param>
/// <param name="Size">Events on a page.</param>
public sealed record SearchEvents(
    string? Subject = null,
    string? UserId = null,
    DateTime? From = null,
    DateTime? To = null,
    string? Kind = null,
    int Page = 1,
    int Size = 50
);

public sealed record EventsFound(IReadOnlyList<EventShown> Events, int Page, bool HasMore);

/// <summary>Searches the trail by person, actor and time (requirement SH-8). That somebody searched is an event too.</summary>
public sealed class SearchEventsQuery(AppDb db, TimeProvider clock)
{
    /// <summary>Beyond this a search is to be made narrower: nobody reads on so far.</summary>
    public const int LastPage = 200;

    /// <summary>Null when the actor may not know.</summary>
    public async Task<EventsFound?> RunAsync(
        SearchEvents wanted,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.AccessAudit))
        {
            await ReadEvent.RefusedAsync(db, clock, actor, "audit", cancel);
            return null;
        }
        var page = Math.Clamp(wanted.Page, 1, LastPage);
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor,
            "access.audit-read",
            wanted.Subject ?? "audit",
            JsonSerializer.Serialize(
                new
                {
                    by = wanted.UserId,
                    from = wanted.From,
                    to = wanted.To,
                    kind = wanted.Kind,
                    page,
                }
            ),
            cancel
        );
        var subjects = wanted.Subject is { } subject
            ? await SubjectsOf.ReadAsync(db, subject, cancel)
            : null;
        var found = await Matching(wanted, subjects)
            .OrderByDescending(e => e.At)
            .Skip((page - 1) * wanted.Size)
            .Take(wanted.Size + 1)
            .ToListAsync(cancel);
        return new(
            await EventsShown.ReadAsync(db, [.. found.Take(wanted.Size)], cancel),
            page,
            found.Count > wanted.Size && page < LastPage
        );
    }

    private IQueryable<Event> Matching(SearchEvents wanted, IReadOnlyCollection<string>? subjects)
    {
        var events = db.Events.AsNoTracking();
        if (subjects is not null)
            events = events.Where(e => subjects.Contains(e.Subject));
        if (wanted.UserId is { } user)
            events = events.Where(e => e.UserId == user);
        if (wanted.From is { } from)
            events = events.Where(e => e.At >= from);
        if (wanted.To is { } to)
            events = events.Where(e => e.At < to);
        if (wanted.Kind is { } kind)
            events = events.Where(e => e.Kind == kind);
        return events;
    }
}
