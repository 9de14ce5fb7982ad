using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Sources;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Sources;

/// <summary>Invented returns, loaded as a command loads them.</summary>
internal static class GivenReturns
{
    public const string CrimeHeading =
        "OccurrenceNo,PersonURN,Surname,Forename,Middlename,DOB,Sex,Address1,Address2,Town,Postcode,Role,OffenceCode,OffenceDate,OutcomeCode,OutcomeDate";

    /// <summary>A row of police crime; the offence's date tells one version from another.</summary>
    public static string Crime(
        string key,
        string offenceDate = "04/05/2025",
        string role = "Suspect",
        string dob = "03/02/1990",
        string postcode = "QX1 2AB"
    ) =>
        $"{key},P{key},Ashgrove,Tamsin,,{dob},F,1 Larch Lane,,Emberford,{postcode},{role},105A,{offenceDate},,";

    /// <summary>A council where not everybody is of one name: a name tells something by being rare.</summary>
    public static IEnumerable<string> Others() =>
        Enumerable
            .Range(0, 40)
            .Select(i =>
                Crime($"X{i}", dob: $"{1 + i % 28:00}/07/{1950 + i}", postcode: $"QX{i + 2} 3CD")
                    .Replace(
                        "Ashgrove,Tamsin",
                        $"Oak{(char)('a' + i % 26)}grove,Per{(char)('a' + i / 26)}an",
                        StringComparison.Ordinal
                    )
            );

    public static string CrimeFile(params IEnumerable<string> rows) =>
        string.Join('\n', rows.Prepend(CrimeHeading)) + "\n";

    public static string Put(TestDatabase database, string name, string text)
    {
        var path = Path.Combine(database.Folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }

    public static Task<Outcome<ReturnLoaded>> TryLoadAsync(
        this TestDatabase database,
        string source,
        string file
    ) =>
        database.WithAsync<LoadReturnOperation, Outcome<ReturnLoaded>>(load =>
            load.RunAsync(new LoadReturn(source, file), Actor.DataTeam(), default)
        );

    public static async Task<ReturnLoaded> LoadAsync(
        this TestDatabase database,
        string source,
        string file
    ) =>
        (await database.TryLoadAsync(source, file)) switch
        {
            Outcome<ReturnLoaded>.Ok ok => ok.Value,
            Outcome<ReturnLoaded>.Refused refused => throw new InvalidOperationException(
                refused.Reason
            ),
            var other => throw new InvalidOperationException(other.ToString()),
        };

    /// <summary>Loads rows of police crime extracted on a day.</summary>
    public static Task<ReturnLoaded> LoadCrimeAsync(
        this TestDatabase database,
        string extractDate,
        params IEnumerable<string> rows
    ) =>
        database.LoadAsync(
            "police-crime",
            Put(database, $"crime_{extractDate}.csv", CrimeFile(rows))
        );

    public static async Task<string> RefusalAsync(
        this TestDatabase database,
        string source,
        string file
    )
    {
        var outcome = await database.TryLoadAsync(source, file);
        var reason = outcome.ShouldBeOfType<Outcome<ReturnLoaded>.Refused>().Reason;
        await database.WithAsync<AppDb>(async db =>
        {
            (await db.Records.CountAsync()).ShouldBe(0, "nothing may be half-loaded");
            (await db.Identities.CountAsync()).ShouldBe(0);
            (await db.Rejections.CountAsync()).ShouldBe(0);
            (await db.Returns.CountAsync(r => r.Status == ReturnStatus.Loading)).ShouldBe(0);
        });
        return reason;
    }

    /// <summary>What stands, as "key: start date of the first fact".</summary>
    public static async Task<IReadOnlyList<string>> StandingAsync(
        this TestDatabase database,
        DateOnly asAt,
        DateTime? loadedBy = null
    )
    {
        var found = new List<string>();
        await database.WithAsync<AppDb>(async db =>
        {
            await foreach (var record in StandingRecords.ReadAsync(db, asAt, loadedBy))
                found.Add($"{record.RecordKey}: {record.Start:yyyy-MM-dd}");
        });
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    public static readonly DateOnly Always = new(2030, 1, 1);
}
