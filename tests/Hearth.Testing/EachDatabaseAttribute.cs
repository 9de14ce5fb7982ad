using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Hearth.Testing;

/// <summary>
/// Runs a test once per database. Without a PostgreSQL server (<c>HEARTH_TEST_POSTGRES</c>) that row shows as skipped
/// and does not vanish.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachDatabaseAttribute : TheoryAttribute, IDataAttribute
{
    bool? IDataAttribute.Explicit => null;
    string? IDataAttribute.Label => null;
    string? IDataAttribute.Skip => null;
    Type? IDataAttribute.SkipType => null;
    string? IDataAttribute.SkipUnless => null;
    string? IDataAttribute.SkipWhen => null;
    string? IDataAttribute.TestDisplayName => null;
    int? IDataAttribute.Timeout => null;
    string[]? IDataAttribute.Traits => null;

    public ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    )
    {
        var postgres = new TheoryDataRow<Database>(Database.Postgres);
        if (TestDatabase.PostgresServer is null)
            postgres.Skip = "No PostgreSQL server: HEARTH_TEST_POSTGRES is not set";
        return new([new TheoryDataRow<Database>(Database.Sqlite), postgres]);
    }

    public bool SupportsDiscoveryEnumeration() => true;
}
