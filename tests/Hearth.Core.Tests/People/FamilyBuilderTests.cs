using Hearth.Core.People;
using Hearth.Core.People.Families;

namespace Hearth.Core.Tests.People;

[Trait("Requirement", "MA-2")]
public class FamilyBuilderTests
{
    private static readonly DateOnly Today = new(2026, 3, 31);
    private readonly List<FamilyPerson> people = [];
    private readonly List<Stay> stays = [];
    private readonly List<Statement> said = [];

    [Fact]
    public void A_mother_named_with_her_children_and_a_father_elsewhere_are_one_family()
    {
        var (mother, father) = (Add("Vale", 34, "A"), Add("Moss", 36, "B"));
        var (one, two) = (Add("Moss", 8, "A"), Add("Moss", 8, "A"));
        Say(
            "early-help",
            "F1",
            (mother, "mother"),
            (father, "father"),
            (one, "child"),
            (two, "child")
        );

        var family = Assert.Single(Build());

        Assert.Equal(
            [one, two, mother, father],
            family.Members.Select(m => m.Person).Order().OrderBy(p => p < 2)
        );
        Assert.True(family.Members.Single(m => m.Person == father).LivesElsewhere);
        Assert.False(family.Members.Single(m => m.Person == mother).LivesElsewhere);
        Assert.Contains(
            "mother in early help",
            family.Members.Single(m => m.Person == mother).Because
        );
    }

    [Fact]
    public void Families_in_a_refuge_stay_apart()
    {
        for (var i = 0; i < 5; i++)
        {
            var (mother, child) = (Add($"Name{i}", 30, "R"), Add($"Name{i}", 5, "R"));
            Say("social-care", $"F{i}", (mother, "mother"), (child, "child"));
        }

        var families = Build();

        Assert.Equal(5, families.Count);
        Assert.All(families, f => Assert.Equal(2, f.Members.Count));
    }

    [Fact]
    public void Children_in_a_childrens_home_are_no_siblings()
    {
        for (var i = 0; i < 3; i++)
            Add($"Name{i}", 14, "H");

        Assert.All(Build(), f => Assert.Single(f.Members));
    }

    [Fact]
    public void Students_who_share_a_house_are_no_family()
    {
        for (var i = 0; i < 4; i++)
            Add($"Name{i}", 20, "S");

        Assert.Empty(Build());
    }

    [Fact]
    public void A_grandmother_without_a_parent_in_the_house_brings_the_child_up()
    {
        var (gran, child) = (Add("Rowe", 61, "K"), Add("Rowe", 7, "K"));

        var member = Build().Single().Members.Single(m => m.Person == gran);

        Assert.True(member.ParentingResponsibility);
        Assert.NotEqual(child, member.Person);
    }

    [Fact]
    public void A_grandmother_beside_the_mother_is_not_taken_for_a_parent()
    {
        var gran = Add("Rowe", 61, "G");
        Add("Rowe", 33, "G");
        Add("Rowe", 7, "G");

        Assert.DoesNotContain(Build().Single().Members, m => m.Person == gran);
    }

    [Fact]
    public void An_unborn_child_makes_a_family_with_its_mother()
    {
        var mother = Add("Hale", 25, "U");
        people.Add(new("Hale", null, Today.AddMonths(3)));
        Say("social-care", "F", (mother, "mother"), (1, "child"));

        var family = Assert.Single(Build());

        Assert.Contains(family.Members, m => m.Role == MemberRole.Unborn);
        Assert.Contains(family.Members, m => m.Person == mother && m.Role == MemberRole.Parent);
    }

    [Fact]
    public void A_father_whose_newest_address_is_the_one_the_children_left_is_taken_to_have_moved_along()
    {
        var (father, child) = (Add("Larkin", 35, "A"), Add("Larkin", 6, "A"));
        stays[father] = stays[father] with { To = Today.AddMonths(-8) };
        stays[child] = stays[child] with { To = Today.AddMonths(-8) };
        stays.Add(At(child, "QX1 1ZA|7|", Today.AddMonths(-6), Today));

        var member = Build().Single().Members.Single(m => m.Person == father);

        Assert.False(member.LivesElsewhere);
        Assert.Contains("newer addresses", member.Because);
    }

    [Fact]
    public void A_father_seen_at_the_old_address_since_the_children_left_it_lives_elsewhere()
    {
        var (father, child) = (Add("Larkin", 35, "A"), Add("Larkin", 6, "A"));
        stays[child] = stays[child] with { To = Today.AddMonths(-8) };
        stays.Add(At(child, "QX1 1ZA|7|", Today.AddMonths(-6), Today));

        var member = Build().Single().Members.Single(m => m.Person == father);

        Assert.True(member.LivesElsewhere);
        Assert.Contains("Lived at the child's address until", member.Because);
    }

    [Fact]
    public void Nobody_is_assumed_to_have_moved_to_where_someone_they_abused_went()
    {
        var (father, child) = (Add("Larkin", 35, "A"), Add("Larkin", 6, "A"));
        stays[father] = stays[father] with { To = Today.AddMonths(-8) };
        stays[child] = stays[child] with { To = Today.AddMonths(-8) };
        stays.Add(At(child, "QX1 1ZA|7|", Today.AddMonths(-6), Today));
        Say("domestic-abuse-incidents", "D1", (father, "perpetrator"), (child, "child-present"));

        var member = Build().Single().Members.Single(m => m.Person == father);

        Assert.True(member.LivesElsewhere);
    }

    [Fact]
    public void A_child_left_with_nobody_grown_is_taken_to_be_where_the_only_one_who_lived_there_went()
    {
        var (mother, child) = Gone();

        Assert.False(Build().Single().Members.Single(m => m.Person == mother).LivesElsewhere);
        Assert.Equal(2, Build().Single(f => f.Members.Any(m => m.Person == child)).Members.Count);
    }

    [Fact]
    public void A_child_is_never_assumed_to_be_where_someone_went_who_abused_its_family()
    {
        var (father, child) = Gone();
        Say("domestic-abuse-incidents", "D1", (father, "perpetrator"), (child, "child-present"));

        Assert.True(Build().Single().Members.Single(m => m.Person == father).LivesElsewhere);
    }

    [Fact]
    public void A_child_of_unknown_address_is_not_assumed_to_be_with_someone_who_abused_its_family()
    {
        var father = Add("Larkin", 35, "A");
        people.Add(new("Larkin", Today.AddYears(-6)));
        Say("domestic-abuse-incidents", "D1", (father, "perpetrator"), (1, "child-present"));

        Assert.DoesNotContain(
            "Taken to live",
            Build().Single().Members.Single(m => m.Person == 1).Because
        );
        Assert.DoesNotContain(
            "address",
            Build().Single().Members.Single(m => m.Person == father).Because,
            StringComparison.OrdinalIgnoreCase
        );
    }

    /// <summary>A grown person and a child at one place, and the grown person since at another.</summary>
    private (int Grown, int Child) Gone()
    {
        var (grown, child) = (Add("Larkin", 35, "A"), Add("Larkin", 6, "A"));
        stays[grown] = stays[grown] with { To = Today.AddMonths(-8) };
        stays[child] = stays[child] with { To = Today.AddMonths(-7) };
        stays.Add(At(grown, "QX1 1ZA|7|", Today.AddMonths(-6), Today));
        return (grown, child);
    }

    [Fact]
    public void Those_who_left_before_others_came_are_not_their_family()
    {
        var (before, after) = (Add("Ferris", 30, "A"), Add("Moss", 7, "A"));
        stays[before] = stays[before] with { To = Today.AddMonths(-9), Told = Today.AddMonths(-6) };
        stays[after] = stays[after] with { From = Today.AddMonths(-5), Told = Today };

        Assert.DoesNotContain(Build().Single().Members, m => m.Person == before);
    }

    [Fact]
    public void Those_who_left_stay_one_family_whose_home_is_not_known()
    {
        var (mother, child) = (Add("Ferris", 30, "A"), Add("Ferris", 6, "A"));
        foreach (var gone in new[] { mother, child })
            stays[gone] = stays[gone] with { To = Today.AddMonths(-9), Told = Today.AddMonths(-6) };
        foreach (var after in new[] { Add("Moss", 7, "A"), Add("Moss", 31, "A") })
            stays[after] = stays[after] with { From = Today.AddMonths(-5), Told = Today };

        var family = Build().Single(f => f.Members.Any(m => m.Person == child));

        Assert.Equal([child, mother], family.Members.Select(m => m.Person));
        Assert.Contains("which others have now", family.Members[1].Because);
    }

    [Fact]
    public void A_child_alone_at_a_mistyped_number_lives_with_the_mother_of_its_name_beside_it()
    {
        var mother = Add("Ashgrove", 33, "A");
        people.Add(new("Ashgrove", Today.AddYears(-8)));
        stays.Add(At(1, "QX1 1AA|2|", Today.AddYears(-1), Today));

        var family = Build().Single();

        Assert.Contains(family.Members, m => m.Person == mother && !m.LivesElsewhere);
    }

    [Fact]
    public void A_postcode_alone_is_the_home_of_the_same_name_there_and_says_so()
    {
        var child = Add("Ashgrove", 8, "A");
        people.Add(new("Ashgrove", Today.AddYears(-33)));
        var claim = At(1, "QX1 1AA", Today.AddYears(-1), Today);

        var family = FamilyBuilder
            .Build(new(people, stays, said, Today) { PostcodeStays = [claim] })
            .Single();

        Assert.Equal([child, 1], family.Members.Select(m => m.Person));
        Assert.StartsWith("Same postcode and name", family.Members[1].Because);
    }

    [Fact]
    public void A_child_named_by_its_fathers_first_name_shares_his_name() =>
        Assert.True(
            new FamilyPerson("Yusuf", Today.AddYears(-8)).SharesNameWith(
                new FamilyPerson("Farah", Today.AddYears(-40), Forename: "Yusuf")
            )
        );

    [Fact]
    public void A_blended_family_of_three_names_is_no_childrens_home()
    {
        Add("Name0", 12, "B");
        Add("Name1", 9, "B");
        Add("Name2", 3, "B");

        Assert.Single(Build());
    }

    private static Stay At(int person, string place, DateOnly from, DateOnly to) =>
        new(person, place, from, to, "early-help");

    private IReadOnlyList<BuiltFamily> Build() =>
        FamilyBuilder.Build(new(people, stays, said, Today));

    private int Add(string surname, int age, string place)
    {
        people.Add(new(surname, Today.AddYears(-age).AddDays(-40)));
        stays.Add(
            new(
                people.Count - 1,
                $"QX1 1{place}A|1|",
                Today.AddYears(-1),
                Today,
                "school-attendance"
            )
        );
        return people.Count - 1;
    }

    private void Say(string source, string reference, params (int Who, string As)[] members) =>
        said.AddRange(members.Select(m => new Statement(m.Who, source, reference, m.As)));
}
