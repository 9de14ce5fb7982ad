using Hearth.Core.Access.Audit;
using Hearth.Core.Data;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Core.Tests.Access.Audit;

[Trait("Requirement", "SH-8")]
public class ProveTests
{
    [EachDatabase]
    public async Task Every_entry_is_proved_without_the_database_and_a_forged_proof_is_not(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.SealedAsync(2, 7);

        for (var seq = 1; seq <= 14; seq++)
        {
            var proof = await ProveAsync(database, seq);
            Check(database, proof).Holds.ShouldBeTrue();
            Check(database, proof with { Event = proof.Event with { UserId = "else" } })
                .Holds.ShouldBeFalse();
            Check(database, proof with { Seq = seq % 14 + 1 }).Holds.ShouldBeFalse();
            Check(database, proof with { Mac = new string('0', 64) }).Holds.ShouldBeFalse();
            Check(database, proof with { Path = [.. proof.Path.Skip(1)] }).Holds.ShouldBeFalse();
        }
    }

    [EachDatabase]
    public async Task A_path_to_a_root_that_nobody_vouches_for_proves_nothing(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.SealedAsync(1, 5);
        var proof = await ProveAsync(database, 3);
        // The same anchor, said to be made by another key.
        var words = proof.Anchor.Split(' ');
        words[7] = "0123456789abcdef";
        var unknown = proof with { Anchor = string.Join(' ', words) };

        var done = Check(database, unknown);

        (done.IsIncluded, done.ByKey, done.ByFile, done.Holds).ShouldBe((true, null, false, false));
        words[7] = proof.Anchor.Split(' ')[7];
        words[8] = new string('a', 64);
        Check(database, proof with { Anchor = string.Join(' ', words) }).ByKey.ShouldBe(false);
    }

    [EachDatabase]
    public async Task What_waits_is_not_proved_yet_and_what_never_was_is_not_there(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.AppendAsync(1);
        var id = await database.WithAsync<AppDb, Guid>(db =>
            db.Events.Select(e => e.Id).SingleAsync()
        );

        (await TryAsync(database, new(id))).ShouldBeOfType<Outcome<InclusionProof>.Refused>();
        (
            await TryAsync(database, new(Guid.CreateVersion7()))
        ).ShouldBeOfType<Outcome<InclusionProof>.NotFound>();
        await database.SealAsync();
        (await TryAsync(database, new(id))).ShouldBeOfType<Outcome<InclusionProof>.Ok>();
    }

    private static ProofChecked Check(TestDatabase database, InclusionProof proof) =>
        CheckProof.Run(
            proof,
            database.Services.GetRequiredService<AuditKeys>(),
            database.Services.GetRequiredService<AnchorFile>()
        );

    private static async Task<InclusionProof> ProveAsync(TestDatabase database, long seq) =>
        (await TryAsync(database, new(null, seq)))
            .ShouldBeOfType<Outcome<InclusionProof>.Ok>()
            .Value;

    private static Task<Outcome<InclusionProof>> TryAsync(
        TestDatabase database,
        ProveEvent request
    ) =>
        database.WithAsync<ProveEventOperation, Outcome<InclusionProof>>(prove =>
            prove.RunAsync(request, GivenAudit.Overseer, default)
        );
}
