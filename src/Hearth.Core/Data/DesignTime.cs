using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Hearth.Core.Data;

/// <summary>Lets <c>dotnet ef</c> write migrations without a server.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteAppDb>
{
    public SqliteAppDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteAppDb>();
        SqliteAppDb.Configure(options, "design.db");
        return new(options.Options);
    }
}

internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresAppDb>
{
    public PostgresAppDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresAppDb>();
        PostgresAppDb.Configure(options, "Host=127.0.0.1;Database=design");
        return new(options.Options);
    }
}
