using Hearth.Core.Matching.Running;
using Hearth.Core.People;
using Hearth.Core.People.Families;
using Hearth.Core.Sources;
using Hearth.Linkage.Cluster;
using Hearth.Linkage.Score;

namespace Hearth.Core.Tests.Matching;

[Trait("Requirement", "MA-1")]
public class NamesakesInFamilyTests
{
    private static readonly DateOnly Day = new(1984, 7, 21);

    [Theory]
    [InlineData("Sarah", "Sarah")]
    [InlineData("SARAH", "Sally")]
    [InlineData("Sarah Jane", "Sarah")]
    public void Two_grown_members_of_one_given_name_are_one_person(string one, string other) =>
        Linked(Grown(one, Day), Grown(other)).ShouldBeTrue();

    [Fact]
    public void Other_given_names_are_other_people() =>
        Linked(Grown("Sarah", Day), Grown("Janet")).ShouldBeFalse();

    [Fact]
    public void Two_dates_of_birth_are_two_people() =>
        Linked(Grown("John", Day), Grown("John", Day.AddYears(-27))).ShouldBeFalse();

    [Fact]
    public void A_child_is_not_the_parent_whose_name_it_has() =>
        Linked(Grown("John"), Grown("John") with { Role = MemberRole.Child }).ShouldBeFalse();

    [Fact]
    public void A_grandparent_is_not_the_parent_whose_name_they_have() =>
        Linked(Grown("John"), Grown("John") with { Relationship = "grandparent" }).ShouldBeFalse();

    [Fact]
    public void Another_sex_is_another_person() =>
        Linked(Grown("Alex") with { Sex = "F" }, Grown("Alex") with { Sex = "M" }).ShouldBeFalse();

    [Fact]
    public void Namesakes_of_two_families_are_two_people() =>
        Linked(Grown("Sarah", Day), Grown("Sarah"), oneFamily: false).ShouldBeFalse();

    private static bool Linked(Member one, Member other, bool oneFamily = true)
    {
        Member[] all = [one, other];
        var people = all.Select(m => new Person
            {
                Id = PersonId.New(),
                Forename = m.Forename,
                BirthDate = m.Born,
                Sex = m.Sex,
            })
            .ToArray();
        var members = all.Select(
                (m, i) => new BuiltMember(i, m.Role, true, false, null, "Named together")
            )
            .ToArray();
        var found = new Grouped(
            new Clustering([0, 1], 2, []),
            new PeopleFound(people, [], [], new IdsKept([], new Dictionary<Guid, Guid>(), [])),
            oneFamily ? [new(members)] : [.. members.Select(m => new BuiltFamily([m]))]
        );
        var known = all.Select(
                (m, i) =>
                    new Standing(
                        new Identity { Id = i, Relationship = m.Relationship },
                        "early-help",
                        Day,
                        Day,
                        Day,
                        Day,
                        1
                    )
            )
            .ToArray();

        return NamesakesInFamily.Links(found, known, 5) is [ScoredPair { Left: 0, Right: 1 }];
    }

    private static Member Grown(string forename, DateOnly? born = null) =>
        new(forename, born, null, MemberRole.Parent, null);

    private sealed record Member(
        string Forename,
        DateOnly? Born,
        string? Sex,
        MemberRole Role,
        string? Relationship
    );
}
