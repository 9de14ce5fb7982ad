namespace Hearth.Testing;

/// <summary>The databases every database test runs on.</summary>
public enum Database
{
    Sqlite,
    Postgres,
}
