using Hearth.Core.People.Families;

namespace Hearth.Core.Tests.People;

/// <summary>Who is one family by where they have lived, when returns learn of moves at different times.</summary>
[Trait("Requirement", "MA-2")]
public class FamiliesOverTimeTests
{
    private static readonly DateOnly Today = new(2026, 3, 31);
    private readonly List<FamilyPerson> people = [];
    private readonly List<Stay> stays = [];
    private readonly List<Statement> said = [];

    [Fact]
    public void Children_who_moved_from_one_home_to_another_together_are_one_family_whatever_their_names()
    {
        var (one, other) = (Child("Ravenland", 6), Child("Fallowhurst", 2));
        Lives(one, "OLD", "school-attendance");
        Lives(one, "NEW", "family-context-education", until: Today.AddDays(-200));
        Lives(other, "NEW", "health-visiting");
        Lives(other, "OLD", "early-help", until: Today.AddDays(-200));

        Assert.Equal([one, other], Assert.Single(Build()).Members.Select(m => m.Person));
    }

    [Fact]
    public void Children_of_one_name_once_at_one_home_are_one_family_though_their_newest_addresses_differ()
    {
        var (one, other) = (Child("Keldley", 12), Child("Keldley", 1));
        Lives(one, "A", "family-context-education", until: Today.AddDays(-150));
        Lives(one, "B", "school-attendance");
        Lives(other, "A", "health-visiting");

        Assert.Single(Build());
    }

    [Fact]
    public void Children_at_a_home_that_changed_hands_are_two_families_when_each_has_been_elsewhere_without_the_other()
    {
        var (gone, come) = (Child("Copseland", 9), Child("Birchley", 8));
        Lives(gone, "HOME", "school-attendance");
        Lives(gone, "THEIRS", "family-context-education", until: Today.AddDays(-200));
        Lives(come, "HOME", "school-attendance");
        Lives(come, "BEFORE", "family-context-education", until: Today.AddDays(-200));

        Assert.Equal(2, Build().Count);
    }

    [Fact]
    public void Whoever_is_kin_to_the_other_children_of_such_a_home_is_their_parent_alone()
    {
        Children_at_a_home_that_changed_hands_are_two_families_when_each_has_been_elsewhere_without_the_other();
        var mother = Grown("Copseland", 35);
        Lives(mother, "HOME", "housing-arrears");

        var families = Build();

        Assert.Equal(
            [false, true],
            families.Select(f => f.Members.Any(m => m.Person == mother)).Order()
        );
        Assert.Contains(
            families,
            f => f.Members.Select(m => m.Person).Order().SequenceEqual([0, mother])
        );
    }

    [Fact]
    public void Children_of_three_names_who_moved_together_live_in_no_childrens_home()
    {
        foreach (var name in new[] { "Birchcliffe", "Bramstead", "Wrencliffe" })
        {
            var child = Child(name, 12);
            Lives(child, "NOW", "school-attendance");
            Lives(child, "BEFORE", "family-context-education", until: Today.AddDays(-200));
        }

        Assert.Single(Build());
    }

    [Fact]
    public void Two_addresses_that_two_sources_each_give_are_two_however_alike()
    {
        var (child, stranger) = (Child("Ashgrove", 8), Grown("Ashgrove", 33));
        Lives(child, "QX1 1AA|37|", "school-attendance");
        Lives(child, "QX1 1AA|37|", "family-context-education");
        Lives(stranger, "QX1 1AA|33|", "housing-arrears");

        Assert.DoesNotContain(Assert.Single(Build()).Members, m => m.Person == stranger);
    }

    [Fact]
    public void A_partner_of_another_name_moves_along_with_the_parent_who_follows_the_child()
    {
        var (child, father, partner) = (
            Child("Inverwell", 9),
            Grown("Inverwell", 40),
            Grown("Tarncombe", 38)
        );
        Lives(child, "NEW", "school-attendance");
        Lives(child, "OLD", "early-help", until: Today.AddDays(-300));
        foreach (var adult in new[] { father, partner })
        {
            Lives(adult, "OLD", "housing-arrears", until: Today.AddDays(-250));
            stays[^1] = stays[^1] with { From = Today.AddYears(-2) };
            said.Add(new(adult, "housing-arrears", "T1", "tenant"));
        }
        stays[0] = stays[0] with { From = Today.AddDays(-200) };

        Assert.Equal(
            [child, father, partner],
            Assert.Single(Build()).Members.Select(m => m.Person).Order()
        );
    }

    [Fact]
    public void A_mother_with_a_baby_has_not_left_because_her_older_child_was_first_seen_there_later()
    {
        var (mother, baby, older) = (
            Grown("Marlham", 27),
            Child("Marlham", 1),
            Child("Summerbrook", 4)
        );
        foreach (var one in new[] { mother, baby })
        {
            Lives(one, "HOME", "health-visiting", until: Today.AddMonths(-9));
            stays[^1] = stays[^1] with { Told = Today.AddMonths(-6) };
            said.Add(new(one, "health-visiting", "H1", one == mother ? "mother" : "child"));
        }
        Lives(older, "HOME", "school-attendance");
        stays[^1] = stays[^1] with { From = Today.AddMonths(-5), Told = Today };

        Assert.Equal(
            [mother, baby, older],
            Assert.Single(Build()).Members.Select(m => m.Person).Order()
        );
    }

    [Fact]
    public void Nobody_is_assumed_to_be_a_third_parent_for_having_lived_there_once()
    {
        var child = Child("Moss", 8);
        Lives(child, "NOW", "school-attendance");
        Lives(child, "ONCE", "early-help", until: Today.AddDays(-300));
        foreach (var role in new[] { "mother", "father" })
        {
            var parent = Grown("Moss", 34);
            Lives(parent, "NOW", "early-help");
            said.Add(new(parent, "early-help", "F1", role));
        }
        said.Add(new(child, "early-help", "F1", "child"));
        var lodger = Grown("Moss", 36);
        Lives(lodger, "ONCE", "housing-arrears", until: Today.AddDays(-290));
        Lives(lodger, "AWAY", "housing-arrears");

        Assert.DoesNotContain(Assert.Single(Build()).Members, m => m.Person == lodger);
    }

    [Fact]
    public void A_postcode_is_first_the_home_of_those_a_source_names_with_the_person_and_only_then_of_a_namesake()
    {
        var (mother, child) = (Grown("Westwell", 35), Child("Westwell", 9));
        Lives(child, "QX3 5BB|58|", "school-attendance");
        said.Add(new(mother, "early-help", "F1", "mother"));
        said.Add(new(child, "early-help", "F1", "child"));
        foreach (var age in new[] { 10, 7, 8 })
            Lives(Child("Westwell", age), "QX3 5BB|7|", "school-attendance");

        var family = FamilyBuilder
            .Build(
                new(people, stays, said, Today)
                {
                    PostcodeStays =
                    [
                        new(mother, "QX3 5BB", Today.AddYears(-1), Today, "out-of-work-benefits"),
                    ],
                }
            )
            .Single(f => f.Members.Any(m => m.Person == mother));

        Assert.Equal([mother, child], family.Members.Select(m => m.Person).Order());
    }

    private IReadOnlyList<BuiltFamily> Build() =>
        FamilyBuilder.Build(new(people, stays, said, Today));

    private int Child(string surname, int age) => Grown(surname, age);

    private int Grown(string surname, int age)
    {
        people.Add(new(surname, Today.AddYears(-age).AddDays(-40)));
        return people.Count - 1;
    }

    private void Lives(int who, string place, string source, DateOnly? until = null) =>
        stays.Add(
            new(
                who,
                place.Contains('|', StringComparison.Ordinal) ? place : $"QX1 {place}|1|",
                Today.AddYears(-1),
                until ?? Today,
                source
            )
        );
}
