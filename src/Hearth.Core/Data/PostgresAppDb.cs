using Hearth.Core.Data.Protection;
using Hearth.Core.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Hearth.Core.Data;

/// <summary>Production: several processes over one PostgreSQL.</summary>
public sealed class PostgresAppDb(DbContextOptions<PostgresAppDb> options) : AppDb(options)
{
    public static void Configure(DbContextOptionsBuilder options, string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        connection.Options = $"{connection.Options} {RowReach.BeginsAs}".TrimStart();
        options
            .UseNpgsql(connection.ToString())
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(new RowInterceptor())
            .ReplaceService<IModelCacheKeyFactory, ModelOfKeys>();
    }
}
