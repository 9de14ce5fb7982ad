using System.Data.Common;
using System.Globalization;

namespace Hearth.Core.Data.Rows;

/// <summary>Whose rows a connection to PostgreSQL may see: what the policies of <see cref="RowSecurity"/> go by.</summary>
/// <param name="Families"><c>program</c>, <c>all</c>, <c>own</c> or <c>none</c>.</param>
/// <param name="User">The account, or nobody's id.</param>
/// <param name="Agency">The agency.</param>
/// <param name="At">When the request is made, in UTC: by it work with a family has begun, and emergencies are over.</param>
internal sealed record RowReach(string Families, Guid User, string Agency, DateTime At)
{
    /// <summary>Hearth's own work and the data team's: a connection begins so, by its connection string.</summary>
    public static RowReach Program { get; } = new("program", Guid.Empty, "", DateTime.UnixEpoch);

    /// <summary>A request before it is known whose it is.</summary>
    public static RowReach Nobody { get; } = new("none", Guid.Empty, "", DateTime.UnixEpoch);

    /// <summary>What a connection string says for a connection to begin as the program's.</summary>
    public const string BeginsAs = "-c hearth.reach=program";

    public async Task ApplyAsync(DbConnection connection, CancellationToken cancel)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public void Apply(DbConnection connection)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    private DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText =
            "SELECT set_config('hearth.reach', $1, false), set_config('hearth.user', $2, false), "
            + "set_config('hearth.agency', $3, false), set_config('hearth.at', $4, false)";
        var at = At.ToString("yyyy-MM-dd HH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);
        foreach (var value in new[] { Families, User.ToString("D"), Agency, at })
        {
            var parameter = command.CreateParameter();
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
