using Hearth.Core.Access.Audit;
using Hearth.Core.Access.Audit.Data;
using Hearth.Core.Data;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Access.Audit;

/// <summary>Someone who knows exactly how the trail is made, has the whole database, and does not have the key.</summary>
[Trait("Requirement", "SH-8")]
public class RewrittenTests
{
    [EachDatabase]
    public async Task Chain_and_trees_made_anew_after_an_alteration_fail_at_the_anchor(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.SealedAsync(3, 6);
        var id = await database.EventAtAsync(8);
        await database.DoAsync(
            $"UPDATE access_event SET user_id = 'someone-else' WHERE id = {database.Sql(id)}"
        );

        await MakeAnewAsync(database);

        var findings = (await database.VerifyAsync()).Findings;
        findings.ShouldAllBe(f => f.Kind == FindingKind.Anchor || f.Kind == FindingKind.Rewritten);
        findings.ShouldContain(f => f.Kind == FindingKind.Anchor && f.Block == 2);
        findings.ShouldContain(f => f.Kind == FindingKind.Anchor && f.Block == 3);
        findings.ShouldNotContain(f => f.Block == 1);
    }

    [EachDatabase]
    public async Task An_end_cut_off_is_found_by_the_anchors_outside_and_by_nothing_else(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.SealedAsync(3, 6);
        await database.DoAsync(
            "DELETE FROM access_event WHERE id IN (SELECT event_id FROM access_seal WHERE seq > 6)"
        );
        await database.DoAsync("DELETE FROM access_seal WHERE seq > 6");
        await database.DoAsync("DELETE FROM access_seal_block WHERE no > 1");

        (await database.VerifyAsync("no-such-file")).IsWhole.ShouldBeTrue();
        var finding = (await database.VerifyAsync()).Findings.ShouldHaveSingleItem();
        (finding.Kind, finding.Seq).ShouldBe((FindingKind.CutOff, 7));
        finding.Words.ShouldContain("up to entry 18");

        // Sealing goes on, and the file outside is not written over.
        await database.AppendAsync(2);
        (await database.SealAsync()).Anchors.ShouldNotBeNull().ShouldContain("block 3");
        (await database.VerifyAsync()).Findings.ShouldContain(f =>
            f.Kind == FindingKind.Rewritten && f.Block == 2
        );
    }

    [EachDatabase]
    public async Task An_event_altered_or_put_in_before_sealing_is_never_given_a_place(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.AppendAsync(4);
        var ids = await database.WithAsync<AppDb, List<Guid>>(db =>
            db.Events.OrderBy(e => e.Id).Select(e => e.Id).ToListAsync()
        );
        await database.DoAsync(
            $"UPDATE access_event SET subject = 'person:x' WHERE id = {database.Sql(ids[1])}"
        );
        await database.DoAsync($"DELETE FROM access_event WHERE id = {database.Sql(ids[2])}");
        await database.DoAsync(
            $"DELETE FROM access_pending WHERE event_id = {database.Sql(ids[3])}"
        );

        var done = await database.SealAsync();

        (done.Events, done.Doubtful).ShouldBe((1, 2));
        (await database.VerifyAsync())
            .Findings.Select(f => (f.Kind, f.Event))
            .ShouldBe(
                [
                    (FindingKind.Altered, ids[1]),
                    (FindingKind.Removed, ids[2]),
                    (FindingKind.Inserted, ids[3]),
                ],
                ignoreOrder: true
            );
    }

    [EachDatabase]
    public async Task What_waits_too_long_to_be_sealed_is_told(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.AppendAsync(1);
        database.Clock.Advance(VerifyAuditOperation.Bound - TimeSpan.FromSeconds(1));
        (await database.VerifyAsync()).IsWhole.ShouldBeTrue();
        database.Clock.Advance(TimeSpan.FromSeconds(2));

        (await database.VerifyAsync())
            .Findings.ShouldHaveSingleItem()
            .Kind.ShouldBe(FindingKind.Unsealed);
    }

    private static async Task MakeAnewAsync(TestDatabase database)
    {
        // A key of their own, under the name of the council's.
        var forged = new AuditKey(new byte[AuditKey.Size]);
        var head = HashChain.Start;
        var previous = HashChain.Start;
        var blocks = await database.WithAsync<AppDb, List<SealBlock>>(db =>
            db.SealBlocks.AsNoTracking().OrderBy(b => b.No).ToListAsync()
        );
        foreach (var block in blocks)
        {
            var leaves = new byte[(block.Last - block.First + 1) * MerkleTree.HashSize];
            var chains = new List<(long Seq, byte[] Chain)>();
            using (var rows = AuditRows.Sealed(database.Folder, block.First, block.Last))
                while (rows.Next())
                {
                    var leaf = leaves.AsSpan(
                        chains.Count * MerkleTree.HashSize,
                        MerkleTree.HashSize
                    );
                    rows.Entry.Leaf(rows.Seq, leaf);
                    var chain = new byte[MerkleTree.HashSize];
                    HashChain.Next(head, leaf, chain);
                    chains.Add((rows.Seq, head = chain));
                }
            foreach (var (seq, chain) in chains)
                await database.DoAsync(
                    $"UPDATE access_seal SET chain = {database.Bytes(chain)} WHERE seq = {seq}"
                );
            var was = block.Mac;
            var same = block.Head.AsSpan().SequenceEqual(head);
            (block.Root, block.Head, block.Previous) = (MerkleTree.Root(leaves), head, previous);
            block.Mac = same ? was : forged.MacOfAnchor(block.Words);
            previous = block.Mac;
            await database.DoAsync(
                $"UPDATE access_seal_block SET root = {database.Bytes(block.Root)}, head = {database.Bytes(head)}, previous = {database.Bytes(block.Previous)}, mac = {database.Bytes(block.Mac)} WHERE no = {block.No}"
            );
        }
    }
}
