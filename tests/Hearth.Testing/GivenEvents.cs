using Hearth.Core.Access;
using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Testing;

/// <summary>Invented events, saved as an operation saves its own.</summary>
public static class GivenEvents
{
    public static Task AppendEventsAsync(this TestDatabase database, int count) =>
        database.WithAsync<AppDb>(async db =>
        {
            for (var i = 0; i < count; i++)
                db.Events.Add(
                    Event.By(
                        Actor.DataTeam() with
                        {
                            Basis = i % 2 == 0 ? "public-task" : null,
                        },
                        "test.read",
                        $"person:{i}",
                        database.Clock.GetUtcNow().UtcDateTime.AddMilliseconds(i).AddTicks(i * 7),
                        i % 3 == 0 ? $$"""{"rows":{{i}},"says":"Zoë’s"}""" : null
                    )
                );
            await db.SaveChangesAsync();
        });

    /// <summary>How many events of a kind there are about something.</summary>
    public static Task<int> EventsAsync(this TestDatabase database, string kind, string subject) =>
        database.WithAsync<AppDb, int>(db =>
            db.Events.CountAsync(e => e.Kind == kind && e.Subject == subject)
        );
}
