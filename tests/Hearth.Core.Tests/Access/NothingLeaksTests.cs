using CsCheck;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sharing;
using Hearth.Core.Sources.Catalogue;
using Hearth.Core.Tests.Eligibility;
using Hearth.Rules.Sharing;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Access;

/// <summary>
/// Random agreements, roles, work, seals and families: whatever a user is shown, the plain rules permit; read afresh from the
/// rules, not through what the pages use.
/// </summary>
[Trait("Requirement", "SH-1")]
public class NothingLeaksTests
{
    [EachDatabase]
    public async Task No_configuration_shows_a_user_what_the_plain_rules_deny(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, child, parent) = await council.FamilyAsync();
        await council.TwoProblemsAsync(child, parent);
        var list = (await council.RunAsync()).List;
        var officer = await council.UserAsync(Role.InformationGovernanceOfficer);
        var users = new List<(Actor Actor, Reach Reach)>();
        foreach (
            var role in Enum.GetValues<Role>().Where(r => r is not (Role.System or Role.DataTeam))
        )
        {
            var (works, both) = (await council.UserAsync(role), await council.UserAsync(role));
            await council.WorksWithAsync(works, family);
            await council.WorksWithAsync(both, family);
            users.Add((await council.UserAsync(role), Reach.None));
            users.Add((works, Reach.WorksWith));
            users.Add((both, Reach.WorksWith | Reach.NamedOnSeal));
        }
        var catalogue = new SourceCatalogue(council.Database.Folder);
        var (shown, denied) = (0, 0);
        foreach (var (seed, isSealed) in new[] { (1, false), (2, true), (3, false), (4, true) })
        {
            var agreement = await AgreeAsync(council, seed);
            if (isSealed)
                await council.SealAsync(
                    family,
                    officer,
                    [.. users.Where(u => u.Reach.HasFlag(Reach.NamedOnSeal)).Select(u => u.Actor)]
                );
            foreach (var (actor, reach) in users)
            {
                var read = await council.ReadAsync(family, actor, list);
                var question = new Question(
                    FlowKind.FamilyPage,
                    actor.AgencyId,
                    Kebab.Of(actor.Role),
                    Kebab.Of(actor.Purpose),
                    "council",
                    isSealed || await SealedAsync(council)
                        ? reach | Reach.Sealed
                        : reach & ~Reach.NamedOnSeal
                );
                var state = await council.Database.WithAsync<SharingStateQuery, SharingState>(q =>
                    q.ReadAsync(default)
                );
                var may =
                    state.Words.Roles[question.Role].May.Contains(Permission.PeopleRead)
                    && MayKnow.Decide(state, question).Verdict == Verdict.Permit;
                (read is not null).ShouldBe(may, $"{seed} {actor.Role} {reach}");
                if (read is null)
                {
                    denied++;
                    continue;
                }
                foreach (var source in Sources(read))
                {
                    shown++;
                    MaySee
                        .Decide(
                            state,
                            question with
                            {
                                Holder = catalogue.Find(source)!.Sender,
                            },
                            state.Words.CategoryOf(source)!.Id
                        )
                        .Verdict.ShouldBe(Verdict.Permit, $"{seed} {actor.Role} {source}");
                }
            }
        }
        shown.ShouldBeGreaterThan(10);
        denied.ShouldBeGreaterThan(10);
    }

    private static IEnumerable<string> Sources(FamilyRead read) =>
        read
            .Timeline.Select(t => t.Of.SourceId)
            .Concat(
                (read.Judgement?.Problems ?? [])
                    .SelectMany(p => p.Indicators)
                    .SelectMany(i => i.Answers)
                    .SelectMany(a => a.Evidence)
                    .Select(e => e.SourceId)
            );

    private static Task<bool> SealedAsync(Council council) =>
        council.Database.WithAsync<AppDb, bool>(db =>
            db.FamilySeals.AnyAsync(s => s.LiftedAt == null)
        );

    /// <summary>The example agreement with about half of its kinds of information, purposes and parties.</summary>
    private static async Task<string> AgreeAsync(Council council, int seed)
    {
        var random = new Random(seed);
        var policy = System.Text.Json.Nodes.JsonNode.Parse(
            await File.ReadAllTextAsync(
                Checkout.PathOf("rulebook", "sharing", "example-agreement.json")
            )
        )!;
        foreach (var field in new[] { "Data", "Purpose", "LegalCompliance" })
            policy[field] = new System.Text.Json.Nodes.JsonArray([
                .. policy[field]!
                    .AsArray()
                    .Where((_, i) => i == 0 || random.Next(3) > 0)
                    .Select(n => n!.DeepClone()),
            ]);
        var outcome = await council.Database.WithAsync<
            ImportAgreementOperation,
            Outcome<AgreementImported>
        >(o => o.RunAsync(new(policy.ToJsonString()), Actor.DataTeam(), default));
        return outcome.ShouldBeOfType<Outcome<AgreementImported>.Ok>().Value.Identifier;
    }
}
