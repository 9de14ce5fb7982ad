using Hearth.Core.Data;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Data;

public class MigrationTests
{
    [EachDatabase]
    public async Task A_new_database_takes_every_migration_and_none_is_behind_the_model(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        await database.WithAsync<AppDb>(async db =>
        {
            (await db.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
            db.Database.HasPendingModelChanges().ShouldBeFalse();
        });
    }
}
