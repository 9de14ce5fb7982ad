using Hearth.Linkage.Cluster;
using Hearth.Linkage.Explain;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Tests.Meaning;

public class FamilyTests
{
    private const string Home = "4 MILL LANE";

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void Twins_stay_apart() =>
        Together(new("OLIVER", "ASHDOWN", "2016-05-11"), new("HARRIET", "ASHDOWN", "2016-05-11"))
            .ShouldBeFalse();

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void A_father_and_son_of_one_name_in_one_home_stay_apart() =>
        Together(new("GEORGE", "ASHDOWN", "1979-02-03"), new("GEORGE", "ASHDOWN", "2011-08-19"))
            .ShouldBeFalse();

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void Siblings_stay_apart() =>
        Together(new("AMINA", "YUSUFZAI", "2012-01-30"), new("BILAL", "YUSUFZAI", "2014-06-02"))
            .ShouldBeFalse();

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void Names_written_in_the_wrong_boxes_join() =>
        Together(new("AISHA", "KHANUM", "2010-10-10"), new("KHANUM", "AISHA", "2010-10-10"))
            .ShouldBeTrue();

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void A_birth_date_with_day_and_month_swapped_joins() =>
        Together(new("OLIVER", "ASHDOWN", "2016-05-11"), new("OLIVER", "ASHDOWN", "2016-11-05"))
            .ShouldBeTrue();

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void A_nickname_joins() =>
        Together(new("ELIZABETH", "ASHDOWN", "1984-03-09"), new("BETH", "ASHDOWN", "1984-03-09"))
            .ShouldBeTrue();

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void An_estimated_birth_date_joins_where_an_exact_one_so_far_off_would_weigh_less()
    {
        Person exact = new("OLIVER", "ASHDOWN", "1990-05-21");
        Person estimated = new("OLIVER", "ASHDOWN", "1991-01-01", Accuracy: "estimated");
        Person claimed = estimated with { Accuracy = "exact" };

        Weight(exact, estimated).ShouldBeGreaterThan(Weight(exact, claimed) + 3);
        Together(exact, estimated).ShouldBeTrue();
    }

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void Someone_who_moved_and_is_otherwise_the_same_joins() =>
        Together(
                new("OLIVER", "ASHDOWN", "2016-05-11"),
                new("OLIVER", "ASHDOWN", "2016-05-11", Address: "9 HIGH ROW", Postcode: "QX7 1ZZ")
            )
            .ShouldBeTrue();

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void Two_different_NHS_numbers_never_merge_even_through_a_record_without_one()
    {
        var table = Table(
            new("GEORGE", "ASHDOWN", "1979-02-03", Nhs: "9990000018"),
            new("GEORGE", "ASHDOWN", null),
            new("GEORGE", "ASHDOWN", "1979-03-02", Nhs: "9990000026")
        );
        var pairs = Linker.Score(table, PersonModel.Model).Pairs;
        pairs.Count.ShouldBe(3);

        var clusters = Clusterer.Cluster(
            table.Count,
            pairs,
            PersonModel.Model.JoinWeight,
            new() { OneValues = [OneValue.Of(table, "nhs")] }
        );

        clusters.ClusterOf[0].ShouldNotBe(clusters.ClusterOf[2]);
        clusters.Refused.ShouldNotBeEmpty();
    }

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void A_link_is_explained_field_by_field_and_the_parts_make_the_whole()
    {
        var table = Table(
            new("ELIZABETH", "ASHDOWN", "1984-03-09"),
            new("BETH", "ASHDOWN", "1984-09-03")
        );

        var waterfall = Explainer.Explain(table, PersonModel.Model, 0, 1);

        waterfall
            .Steps.Select(s => s.Level)
            .Take(4)
            .ShouldBe(["nickname", "same", "day and month swapped", "same"]);
        waterfall.Steps[0].Left.ShouldBe(["ELIZABETH", "ASHDOWN"]);
        waterfall.Steps[2].Right[0].ShouldBe("1984-09-03");
        waterfall.Steps[0].Weight.ShouldBe(Math.Log2(0.05 / 0.001), 1e-12);
        waterfall.Weight.ShouldBe(Linker.Score(table, PersonModel.Model).Pairs[0].Weight, 1e-9);
    }

    private static bool Together(Person one, Person other) =>
        Weight(one, other) >= PersonModel.Model.JoinWeight;

    private static double Weight(Person one, Person other) =>
        Linker.Weigh(Table(one, other), PersonModel.Model, [(0, 1)])[0].Weight;

    private static RecordTable Table(params Person[] people)
    {
        var table = new RecordTableBuilder(
            "forename",
            "surname",
            new ColumnSpec("born", ColumnKind.Date),
            "accuracy",
            "address",
            "postcode",
            "nhs"
        );
        foreach (var p in people)
            table.AddRow(p.Forename, p.Surname, p.Born, p.Accuracy, p.Address, p.Postcode, p.Nhs);
        return table.Build();
    }

    private sealed record Person(
        string Forename,
        string Surname,
        string? Born,
        string Accuracy = "exact",
        string Address = Home,
        string Postcode = "QX1 2AB",
        string? Nhs = null
    );
}
