using Hearth.Core.Access;
using Hearth.Core.Access.Clients;
using Hearth.Core.Data;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Access;

[Trait("Requirement", "SE-1")]
public class PruneCallsTests
{
    [EachDatabase]
    public async Task Writes_are_forgotten_after_a_week_and_not_before(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.WithAsync<AppDb>(async db =>
        {
            foreach (var days in new[] { 8, 6 })
                db.ApiWrites.Add(
                    new()
                    {
                        ClientId = Guid.NewGuid(),
                        Key = $"{days} days ago",
                        At = database.Clock.GetUtcNow().UtcDateTime.AddDays(-days),
                    }
                );
            await db.SaveChangesAsync();
        });

        (
            await database.WithAsync<PruneCallsOperation, long>(o =>
                o.RunAsync(Actor.Hearth, default)
            )
        ).ShouldBe(1);

        await database.WithAsync<AppDb>(async db =>
            (await db.ApiWrites.Select(w => w.Key).ToListAsync()).ShouldBe(["6 days ago"])
        );
    }
}
