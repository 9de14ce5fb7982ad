using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.People;
using Hearth.Core.Sharing;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Rules.Sharing;
using Hearth.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Core.Tests.People.Following;

/// <summary>Finding two families to be one opens nothing to anybody that neither of them opened.</summary>
[Trait("Requirement", "SH-1"), Trait("Requirement", "MA-3")]
public class MayKnowAfterMergeTests
{
    [EachDatabase]
    public async Task Nobody_sees_a_kind_of_information_that_they_saw_of_neither_family(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var actors = Enum.GetValues<Role>()
            .Where(r => r is not (Role.System or Role.DataTeam))
            .SelectMany(r =>
                from works in Both
                from named in Both
                select (
                    Actor: new Actor(
                        Guid.NewGuid().ToString("D"),
                        "council",
                        r,
                        r switch
                        {
                            Role.ProgrammeAnalyst => Purpose.IdentifyFamilies,
                            Role.HubWorker => Purpose.Safeguard,
                            _ => Purpose.SupportFamilies,
                        }
                    ),
                    Works: works,
                    Named: named
                )
            )
            .ToArray();
        var (opens, shuts, kept) = (0, 0, 0);
        foreach (var sealedOnes in Both)
        {
            var (one, _, _) = await council.FamilyAsync();
            var (other, _, _) = await council.FamilyAsync("Birchley");
            await council.SaveAsync(db =>
            {
                foreach (var (family, is1) in new[] { (one, true), (other, false) })
                {
                    if (In(sealedOnes, is1))
                        db.FamilySeals.Add(
                            new()
                            {
                                Id = Guid.CreateVersion7(),
                                FamilyId = family,
                                SealedAt = council.Database.Clock.UtcNow(),
                                Names =
                                [
                                    .. actors
                                        .Where(a => In(a.Named, is1))
                                        .Select(a => new FamilySealName
                                        {
                                            UserId = Guid.Parse(a.Actor.UserId),
                                        }),
                                ],
                            }
                        );
                    foreach (var (actor, _, _) in actors.Where(a => In(a.Works, is1)))
                        db.Involvements.Add(
                            new()
                            {
                                Id = Guid.CreateVersion7(),
                                FamilyId = family,
                                AgencyId = "council",
                                UserId = Guid.Parse(actor.UserId),
                                From = council.Database.Clock.Today(),
                            }
                        );
                }
            });
            var before = new Dictionary<string, (HashSet<string> One, HashSet<string> Other)>();
            foreach (var (actor, _, _) in actors)
                before[actor.UserId] = (
                    await SeesAsync(council, one, actor),
                    await SeesAsync(council, other, actor)
                );

            await council.Database.MergeAsync(one, other);

            foreach (var (actor, works, named) in actors)
            {
                var now = await SeesAsync(council, other, actor);
                var was = before[actor.UserId];
                now.Except(was.One.Union(was.Other))
                    .ShouldBeEmpty($"{actor.Role} works {works} named {named} sealed {sealedOnes}");
                // The old number opens what the family is now.
                (await SeesAsync(council, one, actor))
                    .SetEquals(now)
                    .ShouldBeTrue();
                // Who worked with either goes on seeing it; a seal that does not name them comes first.
                if (works.Length > 0 && sealedOnes.All(s => named.Contains(s)))
                    was.One.Union(was.Other).Except(now).ShouldBeEmpty();
                opens += now.Count;
                if (was.One.Union(was.Other).Except(now).Any())
                    shuts++;
                else
                    kept++;
            }
        }
        opens.ShouldBeGreaterThan(100);
        shuts.ShouldBeGreaterThan(10);
        kept.ShouldBeGreaterThan(100);
    }

    [EachDatabase, Trait("Requirement", "SE-1")]
    public async Task Two_seals_both_hold_until_an_officer_says_anew_who_may_open_the_family(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (one, _, _) = await council.FamilyAsync();
        var (other, _, _) = await council.FamilyAsync("Birchley");
        var officer = await council.UserAsync(Role.InformationGovernanceOfficer);
        var (first, second, both) = (
            await council.UserAsync(Role.LocalityManager),
            await council.UserAsync(Role.LocalityManager),
            await council.UserAsync(Role.LocalityManager)
        );
        await council.SealAsync(one, officer, first, both);
        await council.SealAsync(other, officer, second, both);

        await council.Database.MergeAsync(one, other);

        (await council.ReadAsync(other, first)).ShouldBeNull();
        (await council.ReadAsync(other, second)).ShouldBeNull();
        (await council.ReadAsync(other, both)).ShouldNotBeNull();
        var seal = (
            await council.Database.WithAsync<SealsQuery, IReadOnlyList<SealRead>>(q =>
                q.RunAsync(officer, default)
            )
        ).ShouldHaveSingleItem();
        seal.Names.Select(n => n.Id.ToString("D")).ShouldBe([both.UserId]);

        // Whoever had looked at the one seal before is told that there is more to it now.
        (
            await LiftAsync(council, other, officer, seal.Of.Version - 1)
        ).ShouldBeOfType<Outcome<FamilySeal>.Conflict>();
        (await SealAsync(council, one, officer)).ShouldBeOfType<Outcome<FamilySeal>.NotFound>();
        await council.Database.WithAsync<SealFamilyOperation, Outcome<FamilySeal>>(o =>
            o.RunAsync(
                new(
                    other,
                    SealReason.Danger,
                    "Both were looked at",
                    [Guid.Parse(first.UserId)],
                    seal.Of.Version
                ),
                officer,
                default
            )
        );
        (await council.ReadAsync(other, first)).ShouldNotBeNull();
        (await council.ReadAsync(other, both)).ShouldBeNull();
        (await LiftAsync(council, other, officer, seal.Of.Version + 1)).Done();
        (await council.ReadAsync(other, second)).ShouldNotBeNull("nothing seals it any more");
    }

    private static readonly bool[][] Both =
    [
        [],
        [true],
        [false],
        [true, false],
    ];

    private static bool In(bool[] ones, bool one) => ones.Contains(one);

    private static Task<Outcome<FamilySeal>> LiftAsync(
        Council council,
        FamilyId family,
        Actor officer,
        int version
    ) =>
        council.Database.WithAsync<LiftSealOperation, Outcome<FamilySeal>>(o =>
            o.RunAsync(new(family, "The danger is over", version), officer, default)
        );

    private static Task<Outcome<FamilySeal>> SealAsync(
        Council council,
        FamilyId family,
        Actor officer
    ) =>
        council.Database.WithAsync<SealFamilyOperation, Outcome<FamilySeal>>(o =>
            o.RunAsync(new(family, SealReason.Danger, "An old number", [], null), officer, default)
        );

    /// <summary>Kinds of information that somebody sees of a family; none where they may not know of it.</summary>
    private static async Task<HashSet<string>> SeesAsync(
        Council council,
        FamilyId family,
        Actor actor
    )
    {
        var words = council.Database.Services.GetRequiredService<SharingVocabulary>();
        var seen = await council.AsAsync<FamilyAccessQuery, FamilyAccess?>(
            actor,
            q => q.OfAsync(family, FlowKind.FamilyPage, actor, default)
        );
        return seen is null
            ? []
            :
            [
                .. words.Categories.Keys.Where(seen.May),
                .. words.Categories.Values.SelectMany(c => c.Sources).Where(seen.MaySource),
            ];
    }
}
