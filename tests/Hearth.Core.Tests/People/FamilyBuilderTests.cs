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

    private IReadOnlyList<BuiltFamily> Build() =>
        FamilyBuilder.Build(new(people, stays, said, Today));

    private int Add(string surname, int age, string place)
    {
        people.Add(new(surname, Today.AddYears(-age).AddDays(-40)));
        stays.Add(new(people.Count - 1, place, Today.AddYears(-1), Today, "school-attendance"));
        return people.Count - 1;
    }

    private void Say(string source, string reference, params (int Who, string As)[] members) =>
        said.AddRange(members.Select(m => new Statement(m.Who, source, reference, m.As)));
}
