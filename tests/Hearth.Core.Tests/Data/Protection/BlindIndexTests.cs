using CsCheck;
using Hearth.Core.Data.Protection;

namespace Hearth.Core.Tests.Data.Protection;

[Trait("Requirement", "SE-1")]
public class BlindIndexTests
{
    private static readonly BlindIndex Index = new([
        .. Enumerable.Range(1, FieldKey.Size).Select(i => (byte)i),
    ]);
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char["aAbBéÉ @."], 0, 4],
        Gen.String.Select(s => string.Concat(s.Where(c => !char.IsSurrogate(c))))
    );

    [Fact]
    public void Two_hashes_are_equal_exactly_when_the_normal_texts_are() =>
        Gen.Select(Texts, Texts)
            .Sample(
                (one, other) =>
                    (Index.Of(one, "t\nc") == Index.Of(other, "t\nc"))
                    == (BlindIndex.Normal(one) == BlindIndex.Normal(other))
            );

    [Theory]
    [InlineData("Ada@example.org", " ada@EXAMPLE.org ", true)]
    [InlineData("e\u0301va@example.org", "\u00c9VA@example.org", true)]
    [InlineData("ada@example.org", "ada@example.com", false)]
    public void Case_blanks_and_composition_make_no_difference(
        string one,
        string other,
        bool same
    ) => (Index.Of(one, "t\nc") == Index.Of(other, "t\nc")).ShouldBe(same);

    [Fact]
    public void The_same_text_in_two_columns_is_not_seen_to_be_the_same() =>
        Index.Of("ada", "t\nc").ShouldNotBe(Index.Of("ada", "t\nd"));

    [Fact]
    public void Another_key_gives_another_hash() =>
        new BlindIndex(new byte[FieldKey.Size])
            .Of("ada", "t\nc")
            .ShouldNotBe(Index.Of("ada", "t\nc"));

    [Fact]
    public void A_row_that_was_read_can_be_saved_again()
    {
        var hash = Index.Of("ada", "t\nc");
        Index.Of(hash, "t\nc").ShouldBe(hash);
    }
}
