using System.Diagnostics;
using Hearth.Core.Access;
using Hearth.Core.Access.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Bench.Audit;

/// <summary>Each search as the page makes it: its own event written, the newest fifty found, actors named, places looked up.</summary>
internal static class Searching
{
    private const int Times = 40;

    public static async Task RunAsync(IServiceProvider services)
    {
        var day = Invented.Begin + Invented.Years / 2;
        (string What, Func<int, SearchEvents> Search)[] searches =
        [
            ("person", i => new(Invented.Subject(i * 4_999 % Invented.People))),
            ("actor", i => new(UserId: Invented.User(1 + i * 7 % (Invented.Staff - 1)))),
            ("the busiest actor", _ => new(UserId: Invented.User(0))),
            ("an hour", i => new(From: day.AddDays(i), To: day.AddDays(i).AddHours(1))),
            (
                "actor and day",
                i => new(UserId: Invented.User(i), From: day.AddDays(i), To: day.AddDays(i + 1))
            ),
            (
                "person and year",
                i => new(Invented.Subject(i * 31), From: day.AddDays(-180), To: day.AddDays(180))
            ),
            ("person and actor", i => new(Invented.Subject(i * 17), UserId: Invented.User(0))),
            (
                "actor and kind, the 20th page",
                i => new(UserId: Invented.User(i), Kind: "eligibility.confirmed", Page: 20)
            ),
        ];
        foreach (var (what, search) in searches)
        {
            var took = new double[Times];
            var found = 0;
            for (var i = 0; i < Times; i++)
            {
                await using var scope = services.CreateAsyncScope();
                var query = scope.ServiceProvider.GetRequiredService<SearchEventsQuery>();
                var started = Stopwatch.GetTimestamp();
                var answer = await query.RunAsync(search(i), Actor.Hearth, default);
                took[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                found += answer!.Events.Count;
            }
            Array.Sort(took);
            OneDatabase.Row(
                $"Searching by {what} ({found / Times} found)",
                $"median {took[Times / 2]:0.0} ms, slowest {took[^1]:0.0} ms"
            );
        }
    }
}
