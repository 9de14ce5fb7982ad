using Hearth.Linkage.Block;
using Hearth.Linkage.Compare;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Tests.Compare;

public class MoreLevelTests
{
    [Theory]
    [InlineData("19540000", "19540312", true)]
    [InlineData("19540300", "19540312", true)]
    [InlineData("19540400", "19540312", false)]
    [InlineData("19540312", "19540312", false)]
    [InlineData("19550000", "19540312", false)]
    [InlineData("1954", "19540312", false)]
    public void A_date_known_in_part_agrees_in_what_both_know(
        string one,
        string other,
        bool holds
    ) => Holds(new PartialDateAgrees("a"), one, other).ShouldBe(holds);

    [Theory]
    [InlineData("J", "JOHN", true)]
    [InlineData("JO", "JOHN", false)]
    [InlineData("J", "J", false)]
    [InlineData("K", "JOHN", false)]
    public void An_initial_stands_for_a_name(string one, string other, bool holds) =>
        Holds(new InitialOf("a"), one, other).ShouldBe(holds);

    [Theory]
    [InlineData("MARY JANE", "JANE", true)]
    [InlineData("MARY J", "JOHN J", false)]
    public void One_of_several_names_is_enough(string one, string other, bool holds) =>
        Holds(new WordInCommon("a"), one, other).ShouldBe(holds);

    [Theory]
    [InlineData("SMITHJONES", "JONES", 4, true)]
    [InlineData("SMITHJONES", "JON", 4, false)]
    public void A_part_of_a_double_name_is_found(
        string one,
        string other,
        int shortest,
        bool holds
    ) => Holds(new OneContainsOther("a", shortest), one, other).ShouldBe(holds);

    [Fact]
    public void Text_that_is_a_date_can_be_compared_as_one()
    {
        Holds(new DayMonthSwapped("a"), "20160511", "20161105").ShouldBeTrue();
        Holds(new DateWithin("a", 31), "20160511", "20160601").ShouldBeTrue();
        Holds(new DateWithin("a", 31), "20160231", "20160301").ShouldBeFalse();
    }

    [Fact]
    public void London_and_Leeds_are_273_kilometres_apart()
    {
        DistanceWithin.Between(51.5074, -0.1278, 53.8008, -1.5491).ShouldBe(272.9, 1.0);
        DistanceWithin.Between(10, 20, 10, 20).ShouldBe(0);
        var table = new RecordTableBuilder(
            new ColumnSpec("north", ColumnKind.Number),
            new ColumnSpec("east", ColumnKind.Number)
        );
        table.AddRow(51.5074, -0.1278);
        table.AddRow(53.8008, -1.5491);
        Level(table.Build(), new DistanceWithin("north", "east", 300)).ShouldBe(0);
    }

    [Fact]
    public void Cosine_of_q_grams_is_what_the_sets_say()
    {
        QGrams.Cosine("night", "nacht").ShouldBe(1 / 4.0, 1e-12);
        Holds(new CosineAtLeast("a", 0.25), "night", "nacht").ShouldBeTrue();
        Holds(new CosineAtLeast("a", 0.26), "night", "nacht").ShouldBeFalse();
    }

    [Fact]
    public void Sets_can_be_asked_what_share_they_have_in_common()
    {
        var table = new RecordTableBuilder(new ColumnSpec("a", ColumnKind.Set));
        table.AddRow((Cell)(string[])["x", "y"]);
        table.AddRow((Cell)(string[])["x", "y", "z", "w"]);
        Level(table.Build(), new InCommonShare("a", 1)).ShouldBe(0);
    }

    private static bool Holds(LevelTest test, string one, string other)
    {
        var table = new RecordTableBuilder("a");
        table.AddRow(one);
        table.AddRow(other);
        return Level(table.Build(), test) == 0;
    }

    private static int Level(RecordTable table, LevelTest test)
    {
        var model = new LinkageModel(
            "one",
            0.1,
            [new("c", [new("holds", test, 0.5, 0.5), new("else", new Else(), 0.5, 0.5)])],
            [BlockingRule.On(table.Columns[0].Spec.Name)]
        );
        return (int)Linker.Weigh(table, model, [(0, 1)])[0].Pattern;
    }
}
