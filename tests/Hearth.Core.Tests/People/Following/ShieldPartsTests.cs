using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Cases.Markers;
using Hearth.Core.Data;
using Hearth.Core.Matching;
using Hearth.Core.Matching.Decisions;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Cases.Markers;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Matching;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Testing;

namespace Hearth.Core.Tests.People.Following;

/// <summary>Whoever leaves a family is no less in danger for it.</summary>
[Trait("Requirement", "SH-1"), Trait("Requirement", "SE-1"), Trait("Requirement", "MA-4")]
public class ShieldPartsTests
{
    private const string Hidden = "confidential-address";

    [EachDatabase]
    public async Task A_part_of_a_sealed_family_is_sealed_as_the_whole_was_and_as_hidden(
        Database kind
    )
    {
        await using var two = await TwoFamilies.CreateAsync(
            kind,
            TwoFamilies.Row(
                "s1",
                "F1",
                "Jory",
                "Ashgrove",
                "17/11/2013",
                "M",
                "1 Larch Lane",
                "child"
            )
        );
        var council = two.Council;
        var leaves = (await council.Database.WhoAsync())["s1"];
        var family = await two.FamilyOfAsync(leaves);
        var officer = await council.UserAsync(Role.InformationGovernanceOfficer);
        var named = await council.UserAsync(Role.LocalityManager);
        var other = await council.UserAsync(Role.LocalityManager);
        (await council.MarkAsync(family, named, Hidden, "Fled")).Done();
        await council.SealAsync(family, officer, named);

        await council.Database.WithAsync<TakeOutOfFamilyOperation, Outcome<DecisionMade>>(o =>
            o.RunAsync(new(family, leaves, "They live elsewhere now"), Actor.DataTeam(), default)
        );
        await council.Database.MatchAsync();

        var part = await two.FamilyOfAsync(leaves);
        part.ShouldNotBe(family);
        foreach (var of in new[] { family, part })
        {
            (await council.ReadAsync(of, Council.Analyst)).ShouldBeNull();
            (await council.ReadAsync(of, other)).ShouldBeNull();
            (await council.ReadAsync(of, named)).ShouldNotBeNull();
        }
        (await council.MarkersAsync(part, named))!.Markers.Single().Says.ShouldBe("Fled");
        await council.Database.WithAsync<AppDb>(async db =>
            (await MarkersOf.HiddenAsync(db, [leaves], other.UserId, default)).ShouldBe([leaves])
        );
        (await council.Database.EventsAsync("access.part-sealed", $"family:{part}")).ShouldBe(1);
        (await council.Database.EventsAsync("cases.part-marked", $"family:{part}")).ShouldBe(1);

        // Another run adds nothing; and who seals lifts it there alone.
        await council.Database.MatchAsync();
        var seals = await SealsAsync(council, officer);
        seals.Count.ShouldBe(2);
        (
            await council.Database.WithAsync<LiftSealOperation, Outcome<FamilySeal>>(o =>
                o.RunAsync(
                    new(
                        part,
                        "Nobody knows him",
                        seals.Single(s => s.Of.FamilyId == part).Of.Version
                    ),
                    officer,
                    default
                )
            )
        ).Done();
        (await council.ReadAsync(part, Council.Analyst)).ShouldNotBeNull();
        (await council.ReadAsync(family, Council.Analyst)).ShouldBeNull();
    }

    [EachDatabase]
    public async Task What_sealed_them_while_they_were_one_seals_both_and_what_sealed_one_before_does_not(
        Database kind
    )
    {
        await using var two = await TwoFamilies.CreateAsync(kind);
        var council = two.Council;
        var officer = await council.UserAsync(Role.InformationGovernanceOfficer);
        await council.SealAsync(two.Stays.Family, officer);
        council.Database.Clock.Advance(TimeSpan.FromDays(1));
        await two.MergeAsync();
        await two.UndoAsync();
        (await council.ReadAsync(two.Stays.Family, Council.Analyst)).ShouldBeNull();
        (await council.ReadAsync(two.Goes.Family, Council.Analyst)).ShouldNotBeNull();

        (
            await council.Database.WithAsync<LiftSealOperation, Outcome<FamilySeal>>(o =>
                o.RunAsync(new(two.Stays.Family, "Over", 0), officer, default)
            )
        ).Done();
        await two.MergeAsync();
        council.Database.Clock.Advance(TimeSpan.FromDays(1));
        await council.SealAsync(two.Stays.Family, officer);
        await two.UndoAsync();
        (await council.ReadAsync(two.Stays.Family, Council.Analyst)).ShouldBeNull();
        (await council.ReadAsync(two.Goes.Family, Council.Analyst)).ShouldBeNull();
    }

    [EachDatabase]
    public async Task Of_two_sealed_families_each_is_sealed_though_one_was_sealed_anew_while_they_were_one(
        Database kind
    )
    {
        await using var two = await TwoFamilies.CreateAsync(kind);
        var council = two.Council;
        var officer = await council.UserAsync(Role.InformationGovernanceOfficer);
        var named = await council.UserAsync(Role.LocalityManager);
        await council.SealAsync(two.Goes.Family, officer);
        await council.SealAsync(two.Stays.Family, officer);
        await two.MergeAsync();
        var seal = (await SealsAsync(council, officer)).ShouldHaveSingleItem();
        (
            await council.Database.WithAsync<SealFamilyOperation, Outcome<FamilySeal>>(o =>
                o.RunAsync(
                    new(
                        two.Stays.Family,
                        SealReason.Danger,
                        "Both were looked at",
                        [Guid.Parse(named.UserId)],
                        seal.Of.Version
                    ),
                    officer,
                    default
                )
            )
        ).Done();
        (await SealsAsync(council, officer))
            .ShouldHaveSingleItem()
            .Of.Note.ShouldBe("Both were looked at");
        (await council.ReadAsync(two.Stays.Family, named)).ShouldNotBeNull();

        await two.UndoAsync();

        foreach (var family in new[] { two.Goes.Family, two.Stays.Family })
        {
            (await council.ReadAsync(family, Council.Analyst)).ShouldBeNull();
            (await council.ReadAsync(family, named)).ShouldNotBeNull();
        }
    }

    private static Task<IReadOnlyList<SealRead>> SealsAsync(Council council, Actor officer) =>
        council.Database.WithAsync<SealsQuery, IReadOnlyList<SealRead>>(q =>
            q.RunAsync(officer, default)
        );
}
