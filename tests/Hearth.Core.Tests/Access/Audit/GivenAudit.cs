using Hearth.Core.Access;
using Hearth.Core.Access.Audit;
using Hearth.Core.Data;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Access.Audit;

/// <summary>A trail of invented events, and what someone with the database in their hands might do to it.</summary>
internal static class GivenAudit
{
    public static readonly Actor Overseer = Actor.Hearth;

    public static Task AppendAsync(this TestDatabase database, int count) =>
        database.AppendEventsAsync(count);

    public static async Task<EventsSealed> SealAsync(this TestDatabase database) =>
        (
            await database.WithAsync<SealEventsOperation, Outcome<EventsSealed>>(seal =>
                seal.RunAsync(new SealEvents(), Overseer, default)
            )
        )
            .ShouldBeOfType<Outcome<EventsSealed>.Ok>()
            .Value;

    /// <summary>So many blocks of so many entries.</summary>
    public static async Task SealedAsync(this TestDatabase database, int blocks, int entries)
    {
        for (var block = 0; block < blocks; block++)
        {
            await database.AppendAsync(entries);
            (await database.SealAsync()).Events.ShouldBe(entries);
        }
    }

    public static async Task<AuditVerified> VerifyAsync(
        this TestDatabase database,
        string? anchors = null
    ) =>
        (
            await database.WithAsync<VerifyAuditOperation, Outcome<AuditVerified>>(verify =>
                verify.RunAsync(new VerifyAudit(anchors), Overseer, default)
            )
        )
            .ShouldBeOfType<Outcome<AuditVerified>.Ok>()
            .Value;

    public static Task<int> DoAsync(this TestDatabase database, string sql) =>
        database.WithAsync<AppDb, int>(db => db.Database.ExecuteSqlRawAsync(sql));

    public static Task<Guid> EventAtAsync(this TestDatabase database, long seq) =>
        database.WithAsync<AppDb, Guid>(db =>
            db.Seals.Where(s => s.Seq == seq).Select(s => s.EventId).SingleAsync()
        );

    /// <summary>An id as the database writes it.</summary>
    public static string Sql(this TestDatabase database, Guid id) =>
        database.Kind == Database.Sqlite
            ? $"'{id.ToString("D").ToUpperInvariant()}'"
            : $"'{id:D}'::uuid";

    public static string Bytes(this TestDatabase database, byte[] bytes) =>
        database.Kind == Database.Sqlite
            ? $"x'{Convert.ToHexString(bytes)}'"
            : $"'\\x{Convert.ToHexString(bytes)}'::bytea";
}
