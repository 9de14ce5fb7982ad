using CsCheck;
using Hearth.Core.Access.Audit;
using Hearth.Testing;

namespace Hearth.Core.Tests.Access.Audit;

[Trait("Requirement", "SH-8")]
public class VerifyTests
{
    private const int Blocks = 4;
    private const int Entries = 9;
    private const int All = Blocks * Entries;
    private const int Times = 32;
    private const string Rest =
        "at, user_id, agency_id, role, purpose, basis, kind, subject, detail, mac";

    [EachDatabase]
    public async Task A_trail_that_nobody_touched_is_whole_sealed_or_not(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        (await database.VerifyAsync()).IsWhole.ShouldBeTrue();
        await database.SealedAsync(Blocks, Entries);
        await database.AppendAsync(5);

        var verified = await database.VerifyAsync();

        verified.Findings.ShouldBeEmpty();
        (verified.Entries, verified.Blocks, verified.Pending, verified.Anchors).ShouldBe(
            (All, Blocks, 5, Blocks)
        );
    }

    public static readonly TheoryData<Database, string> Columns = new(
        from kind in new[] { Database.Sqlite, Database.Postgres }
        from set in new[]
        {
            "user_id = 'someone-else'",
            "agency_id = 'police'",
            "role = 'administrator'",
            "purpose = 'oversight'",
            "basis = 'consent'",
            "kind = 'test.seen'",
            "subject = 'person:x'",
            "detail = 'x'",
            "at = '2020-01-01 00:00:00'",
        }
        select (kind, set)
    );

    [Theory, MemberData(nameof(Columns))]
    public async Task Whatever_is_altered_of_an_entry_is_found_where_it_is(
        Database kind,
        string set
    )
    {
        Assert.SkipWhen(
            kind == Database.Postgres && TestDatabase.PostgresServer is null,
            "No PostgreSQL server"
        );
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.SealedAsync(Blocks, Entries);
        var id = await database.EventAtAsync(14);

        await database.DoAsync($"UPDATE access_event SET {set} WHERE id = {database.Sql(id)}");

        var finding = (await database.VerifyAsync()).Findings.ShouldHaveSingleItem();
        (finding.Kind, finding.Seq, finding.Block, finding.Event).ShouldBe(
            (FindingKind.Altered, 14, 2, id)
        );
    }

    [EachDatabase]
    public async Task Any_alteration_removal_insertion_or_reordering_of_rows_is_found_at_its_place(
        Database kind
    )
    {
        var cases = Gen.Select(Gen.Int[0, 7], Gen.Long[1, All], Gen.Long[1, All]);
        await cases.SampleAsync(
            async (what, one, other) =>
            {
                await using var database = await TestDatabase.CreateAsync(kind);
                await database.SealedAsync(Blocks, Entries);
                var places = await TamperAsync(database, what, one, other);

                var verified = await database.VerifyAsync();

                verified.IsWhole.ShouldBe(places.Length == 0, $"{what} {one} {other}");
                foreach (var place in places)
                    verified.Findings.ShouldContain(
                        f => f.Seq == place,
                        $"{what} {one} {other}: {string.Join("; ", verified.Findings.Select(f => f.Words))}"
                    );
            },
            iter: Times,
            threads: 1
        );
    }

    /// <summary>Gives the places where it must be found.</summary>
    private static async Task<long[]> TamperAsync(
        TestDatabase database,
        int what,
        long one,
        long other
    )
    {
        var (left, right) = (await database.EventAtAsync(one), await database.EventAtAsync(other));
        var (l, r) = (database.Sql(left), database.Sql(right));
        switch (what)
        {
            case 0:
                await database.DoAsync(
                    $"UPDATE access_event SET subject = subject || '1' WHERE id = {l}"
                );
                return [one];
            case 1:
                await database.DoAsync($"DELETE FROM access_event WHERE id = {l}");
                return [one];
            case 2:
                await database.DoAsync($"DELETE FROM access_event WHERE id = {l}");
                await database.DoAsync($"DELETE FROM access_seal WHERE seq = {one}");
                return [one];
            case 3:
                // Taken out, and everything after it moved up, the blocks' ends too.
                await database.DoAsync($"DELETE FROM access_event WHERE id = {l}");
                await database.DoAsync($"DELETE FROM access_seal WHERE seq = {one}");
                await database.DoAsync($"UPDATE access_seal SET seq = -seq WHERE seq > {one}");
                await database.DoAsync("UPDATE access_seal SET seq = -seq - 1 WHERE seq < 0");
                return [one];
            case 4 when one != other:
                // The contents of two entries change places.
                await database.DoAsync($"DELETE FROM access_seal WHERE seq = {other}");
                await database.DoAsync($"UPDATE access_seal SET event_id = {r} WHERE seq = {one}");
                await database.DoAsync(
                    $"INSERT INTO access_seal (seq, event_id, chain) VALUES ({other}, {l}, {database.Bytes(new byte[32])})"
                );
                return [one, other];
            case 5:
                await database.DoAsync(
                    $"UPDATE access_seal SET chain = {database.Bytes(new byte[32])} WHERE seq = {one}"
                );
                return [one];
            case 6:
                await database.DoAsync(
                    $"UPDATE access_event SET mac = {database.Bytes(new byte[32])} WHERE id = {l}"
                );
                return [one];
            case 7:
                // One more, after the last, with a seal that fits the chain by its form.
                var id = Guid.CreateVersion7();
                await database.DoAsync(
                    $"INSERT INTO access_event (id, {Rest}) SELECT {database.Sql(id)}, {Rest} FROM access_event WHERE id = {l}"
                );
                await database.DoAsync(
                    $"INSERT INTO access_seal (seq, event_id, chain) VALUES ({All + 1}, {database.Sql(id)}, {database.Bytes(new byte[32])})"
                );
                return [All + 1];
            default:
                return [];
        }
    }
}
