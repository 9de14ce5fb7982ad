using Hearth.Core.Data.Protection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Hearth.Core.Data;

/// <summary>The default: one file, one writer at a time, readers undisturbed (write-ahead log).</summary>
public sealed class SqliteAppDb(DbContextOptions<SqliteAppDb> options) : AppDb(options)
{
    public static void Configure(DbContextOptionsBuilder options, string file) =>
        options
            .UseSqlite(ConnectionString(file))
            .UseSnakeCaseNamingConvention()
            .ReplaceService<IModelCacheKeyFactory, ModelOfKeys>()
            .AddInterceptors(new SqlitePragmas());

    public static string ConnectionString(string file) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = file,
            DefaultTimeout = 30,
            ForeignKeys = true,
        }.ToString();

    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    ) =>
        SqliteTurns.AskAsync(() =>
            base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
        );
}
