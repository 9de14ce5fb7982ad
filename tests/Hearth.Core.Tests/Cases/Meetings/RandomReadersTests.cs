using System.Text.Json.Nodes;
using CsCheck;
using Hearth.Core.Access;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.People;
using Hearth.Core.Sharing;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Testing;

namespace Hearth.Core.Tests.Cases.Meetings;

/// <summary>
/// Whoever reads, whatever they signed, whoever works or worked with whom, whatever is agreed, sealed, or closed by now: they see
/// what the rules of a complex meeting, written here anew, leave them, and nothing else.
/// </summary>
[Trait("Requirement", "SU-10")]
public class RandomReadersTests
{
    private static readonly string[] Names = ["Quillfeather", "Larkspur", "Elmrow"];
    private static readonly string[] Agencies = ["council", "health", "school", "police"];

    /// <summary>Kinds of information that both roles of the readers may see.</summary>
    private static readonly string[] Kinds = ["early-help", "education", "housing"];

    /// <summary>Somebody who is asked. Families are bits.</summary>
    private sealed record Reader(int Agency, int Works, int Ended, bool Signed, int Answer)
    {
        public MeetingAnswer Said => (MeetingAnswer)Answer;
    }

    /// <summary>A world. Agencies, kinds and readers are bits too.</summary>
    /// <param name="Readers">Who is asked.</param>
    /// <param name="Papers">Of which kind the paper about each family is.</param>
    /// <param name="Out">Agencies whose signature no longer stands.</param>
    /// <param name="Agreed">Kinds that the agreement covers.</param>
    /// <param name="Seals">For each family, whether it is sealed, and which readers its seal names.</param>
    /// <param name="PapersOpen">Whether the papers' days are not over.</param>
    private sealed record World(
        Reader[] Readers,
        int[] Papers,
        int Out,
        int Agreed,
        (bool Is, int Named)[] Seals,
        bool PapersOpen
    );

    private static readonly Gen<World> Worlds = Gen.Select(
        Gen.Select(
            Gen.Int[0, 3],
            Gen.Int[1, 7],
            Gen.Int[0, 7],
            Gen.Frequency((3, Gen.Const(true)), (1, Gen.Const(false))),
            Gen.Int[0, 3],
            (agency, works, ended, signed, answer) =>
                new Reader(agency, works, works & ended, signed, answer)
        ).Array[4],
        Gen.Int[0, 2].Array[3],
        Gen.Frequency((2, Gen.Const(0)), (1, Gen.Int[0, 7].Select(o => o << 1))),
        Gen.Frequency((2, Gen.Const(7)), (1, Gen.Int[0, 7])),
        Gen.Select(Gen.Bool, Gen.Int[0, 15]).Array[3],
        Gen.Frequency((2, Gen.Const(true)), (1, Gen.Const(false))),
        (readers, papers, left, agreed, seals, open) =>
            new World(readers, papers, left, agreed, seals, open)
    );

    [EachDatabase]
    public Task Each_reader_sees_what_the_rules_leave_them_and_no_trace_of_the_rest(
        Database kind
    ) => Worlds.SampleAsync(world => CheckAsync(kind, world), iter: 5, threads: 1);

    private static async Task CheckAsync(Database kind, World world)
    {
        await using var council = await Council.CreateAsync(kind);
        var chair = await council.PractitionerAsync(Role.LocalityManager);
        var meeting = await council.ComplexAsync(chair);
        List<FamilyId> families = [];
        for (var i = 0; i < Names.Length; i++)
        {
            var (family, id, _, _) = await council.CaseAsync(Names[i]);
            families.Add(family);
            (await council.ListAsync(meeting, id, chair)).Done();
            (
                await council.SendAsync(
                    meeting,
                    family,
                    chair,
                    $"Paper of {Names[i]}",
                    Kinds[world.Papers[i]]
                )
            ).Done();
        }
        List<Actor> actors = [];
        foreach (var reader in world.Readers)
            actors.Add(await AskedAsync(council, meeting, chair, families, reader));
        await ChangeAsync(council, world, families, actors);

        for (var i = 0; i < actors.Count; i++)
        {
            var read = (await council.MeetAsync(meeting, actors[i]))!;
            var (isOpen, sees, reads) = Rules(world, i);
            read.IsOpen.ShouldBe(isOpen, $"reader {i} of {world}");
            read.Sections.Select(s => s.Listed?.FamilyId)
                .OfType<FamilyId>()
                .ShouldBe(sees.Select(f => families[f]), ignoreOrder: true, $"reader {i}");
            read.Sections.SelectMany(s => s.Papers.Select(p => p.Of.Text))
                .ShouldBe(
                    reads.Select(f => $"Paper of {Names[f]}"),
                    ignoreOrder: true,
                    $"reader {i}"
                );
        }
    }

    /// <summary>Section 3.3.14 in other words: whether the meeting is open, which families are seen, and whose papers are read.</summary>
    private static (bool IsOpen, int[] Sees, int[] Reads) Rules(World world, int at)
    {
        var reader = world.Readers[at];
        var isCouncil = reader.Agency == 0;
        bool Shared(int kind) => isCouncil || Has(world.Agreed, kind);
        if (
            Has(world.Out, reader.Agency)
            || !reader.Signed
            || reader.Said == MeetingAnswer.Apologies
        )
            return (false, [], []);
        int[] sees =
        [
            .. Enumerable
                .Range(0, Names.Length)
                .Where(f =>
                    Has(reader.Works, f)
                    && !Has(reader.Ended, f)
                    && (!world.Seals[f].Is || Has(world.Seals[f].Named, at))
                    && Shared(0)
                ),
        ];
        return (true, sees, world.PapersOpen ? [.. sees.Where(f => Shared(world.Papers[f]))] : []);
    }

    private static async Task<Actor> AskedAsync(
        Council council,
        Meeting meeting,
        Actor chair,
        List<FamilyId> families,
        Reader reader
    )
    {
        var agency = Agencies[reader.Agency];
        var actor = await council.PractitionerAsync(
            reader.Agency == 0 ? Role.LeadWorker : Role.TeamMember,
            agency
        );
        foreach (var family in families.Where((_, f) => Has(reader.Works, f)))
            (await council.InvolveAsync(actor, family, chair)).Done();
        (await council.AskAsync(meeting, actor, chair)).Done();
        if (reader.Signed)
            (await council.SignAsync(meeting, actor)).Done();
        if (reader.Said != MeetingAnswer.Invited)
            (await council.SayAsync(meeting, reader.Said, actor)).Done();
        return actor;
    }

    /// <summary>What became different after they were asked.</summary>
    private static async Task ChangeAsync(
        Council council,
        World world,
        List<FamilyId> families,
        List<Actor> actors
    )
    {
        var yesterday = council.Today().AddDays(-1);
        await council.SaveAsync(db =>
        {
            for (var i = 0; i < actors.Count; i++)
            {
                var (user, ended) = (Guid.Parse(actors[i].UserId), world.Readers[i].Ended);
                foreach (var one in db.Involvements.Where(w => w.UserId == user).ToList())
                    if (Has(ended, families.IndexOf(one.FamilyId)))
                        one.To = yesterday;
            }
            foreach (var signature in db.Signatures.ToList())
                if (Has(world.Out, Array.IndexOf(Agencies, signature.AgencyId)))
                    signature.StruckAt = council.Database.Clock.GetUtcNow().UtcDateTime;
        });
        var policy = JsonNode
            .Parse(
                await File.ReadAllTextAsync(
                    Checkout.PathOf("rulebook", "sharing", "example-agreement.json")
                )
            )!
            .AsObject();
        policy["Data"] = new JsonArray([
            "hearth:category/identity",
            .. Kinds
                .Where((_, k) => Has(world.Agreed, k))
                .Select(k => (JsonNode)$"hearth:category/{k}"),
        ]);
        (
            await council.DoAsync<ImportAgreementOperation, AgreementImported>(o =>
                o.RunAsync(new(policy.ToJsonString()), Actor.DataTeam(), default)
            )
        ).Done();
        var officer = await council.UserAsync(Role.InformationGovernanceOfficer);
        for (var f = 0; f < families.Count; f++)
            if (world.Seals[f].Is)
                await council.SealAsync(
                    families[f],
                    officer,
                    [.. actors.Where((_, i) => Has(world.Seals[f].Named, i))]
                );
        // The meeting is in ten days; its papers stay open for four weeks more.
        if (!world.PapersOpen)
            council.Later(10 + 28 + 1);
    }

    private static bool Has(int bits, int bit) => bit >= 0 && (bits >> bit & 1) == 1;
}
