using Hearth.Linkage.Standardise;

namespace Hearth.Linkage.Tests.Standardise;

public class HomeAddressTests
{
    [Theory, Trait("Requirement", "MA-1")]
    [InlineData("Flat 2, 14 Larch Lane, Emberford")]
    [InlineData("FLAT 2 14 LARCH LN")]
    [InlineData("2/14 Larch Lane")]
    [InlineData("14 Larch Lane, Flat 2, Emberford")]
    [InlineData("Larch Heights Flat 2, 14 Larch Ln")]
    [InlineData("2 Larch Heights, 14 Larch Lane")]
    [InlineData("Apartment 02, 14, Larch Lane")]
    [InlineData("Flat 2\n14-16 Larch Lane\nEmberford")]
    public void Writings_of_one_flat_are_equal(string lines) =>
        HomeAddress.Read(lines, "QX1 2AB")!.Key.ShouldBe("QX1 2AB|14|2");

    [Theory]
    [InlineData("14 Larch Lane", "QX1 2AB|14|")]
    [InlineData("14B Larch Lane", "QX1 2AB|14|B")]
    [InlineData("Flat B, 14 Larch Lane", "QX1 2AB|14|B")]
    [InlineData("Rose Cottage, Larch Lane", "QX1 2AB|ROSECOTTAGE|")]
    [InlineData("ROSE COTTAGE\nLarch Lane", "QX1 2AB|ROSECOTTAGE|")]
    [InlineData("Flat 3, Mary-Anne House, Larch Lane", "QX1 2AB|MARYANNEHOUSE|3")]
    public void A_home_is_its_postcode_number_and_flat_or_its_name(string lines, string key) =>
        HomeAddress.Read(lines, "QX1 2AB")!.Key.ShouldBe(key);

    [Theory]
    [InlineData("", "QX1 2AB")]
    [InlineData(" , ", "QX1 2AB")]
    [InlineData("14 Larch Lane", null)]
    public void Without_a_postcode_or_anything_to_go_by_there_is_none(
        string lines,
        string? postcode
    ) => HomeAddress.Read(lines, postcode).ShouldBeNull();

    [Theory, Trait("Requirement", "MA-1")]
    [InlineData("Flat 3, Silver Court, Larch Lane")]
    [InlineData("3 Silver Court")]
    [InlineData("Flat 3 Silver Court 90 Larch Lane")]
    public void What_one_writing_leaves_out_another_supplies(string lines)
    {
        var homes = new HomeAddresses([
            HomeAddress.Read("Flat 8, Silver Court, 90 Larch Lane", "QX1 2AB"),
            HomeAddress.Read("Flat 3, 14 Larch Lane", "QX1 2AB"),
            HomeAddress.Read("Flat 3, 16 Larch Lane", "QX1 2AB"),
            HomeAddress.Read("16 Larch Lane, Flat 3", "QX1 2AB"),
        ]);

        homes.KeyOf(HomeAddress.Read(lines, "QX1 2AB")).ShouldBe("QX1 2AB|90|3");
        homes.KeyOf(HomeAddress.Read("20 Larch Lane", "QX1 2AB")).ShouldBe("QX1 2AB|20|");
    }
}
