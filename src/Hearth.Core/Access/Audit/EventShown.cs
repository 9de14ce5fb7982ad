using Hearth.Core.Access.Clients;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.Audit;

/// <param name="Event">As it was written.</param>
/// <param name="Seq">Its place in the trail; null until it is sealed.</param>
/// <param name="Who">The actor by name.</param>
/// <param name="What">What they did, in words.</param>
public sealed record EventShown(EventRow Event, long? Seq, string Who, string What);

internal static class EventsShown
{
    public static async Task<IReadOnlyList<EventShown>> ReadAsync(
        AppDb db,
        IReadOnlyList<Event> events,
        CancellationToken cancel
    )
    {
        var ids = events.Select(e => e.Id).ToArray();
        var places = await db
            .Seals.AsNoTracking()
            .Where(s => ids.Contains(s.EventId))
            .ToDictionaryAsync(s => s.EventId, s => s.Seq, cancel);
        var users = events
            .Select(e => Guid.TryParse(e.UserId, out var id) ? id : Guid.Empty)
            .Distinct()
            .ToArray();
        var names = await db
            .Users.AsNoTracking()
            .Where(u => users.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id.ToString("D"), u => u.FullName, cancel);
        var clients = events
            .Where(e => e.UserId.StartsWith(ApiClient.Prefix, StringComparison.Ordinal))
            .Select(e => Guid.Parse(e.UserId[ApiClient.Prefix.Length..]))
            .Distinct()
            .ToArray();
        if (clients.Length > 0)
            foreach (
                var client in await db
                    .ApiClients.AsNoTracking()
                    .Where(c => clients.Contains(c.Id))
                    .ToListAsync(cancel)
            )
                names[client.Subject] = $"{client.Name} ({client.AgencyId})";
        return
        [
            .. events.Select(e => new EventShown(
                EventRow.Of(e),
                places.TryGetValue(e.Id, out var seq) ? seq : null,
                names.GetValueOrDefault(e.UserId) ?? NameOf(e.UserId),
                EventWords.Of(e.Kind)
            )),
        ];
    }

    private static string NameOf(string userId) =>
        userId switch
        {
            "data-team" => "The council's data team",
            "hearth" => "Hearth itself",
            "nobody" => "Someone not signed in",
            _ => userId,
        };
}
