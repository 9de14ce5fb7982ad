using CsCheck;
using Hearth.Linkage.Compare;

namespace Hearth.Linkage.Tests.Compare;

public class StringMeasureTests
{
    // Few letters make many matches; a few that are not ASCII, and lengths past one machine word.
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Char["abc"].Array[0, 8].Select(c => new string(c)),
        Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZ -'éøł"].Array[0, 20].Select(c => new string(c)),
        Gen.Char["ab"].Array[60, 70].Select(c => new string(c)),
        Gen.Char["0123456789"].Array[8].Select(c => new string(c))
    );

    private static readonly Gen<(string, string)> Pair = Gen.Select(Text, Text);

    [Fact]
    public void Bit_parallel_measures_equal_their_plain_definitions() =>
        Pair.Sample(
            (a, b) =>
                Jaro.Similarity(a, b) == Jaro.Plain(a, b)
                && JaroWinkler.Similarity(a, b) == JaroWinkler.Plain(a, b)
                && Levenshtein.Distance(a, b) == Levenshtein.Plain(a, b)
                && DamerauLevenshtein.Distance(a, b) == DamerauLevenshtein.Plain(a, b),
            iter: 20_000
        );

    [Fact]
    public void Measures_do_not_care_which_string_comes_first() =>
        Pair.Sample(
            (a, b) =>
                Math.Abs(Jaro.Similarity(a, b) - Jaro.Similarity(b, a)) < 1e-12
                && Levenshtein.Distance(a, b) == Levenshtein.Distance(b, a)
                && DamerauLevenshtein.Distance(a, b) == DamerauLevenshtein.Distance(b, a)
                && QGrams.Jaccard(a, b) == QGrams.Jaccard(b, a),
            iter: 20_000
        );

    [Fact]
    public void Similarities_lie_from_0_to_1_and_are_1_for_equal_strings() =>
        Pair.Sample(
            (a, b) =>
                JaroWinkler.Similarity(a, b) is >= 0 and <= 1
                && JaroWinkler.Similarity(a, b) >= Jaro.Similarity(a, b)
                && QGrams.Jaccard(a, b) is >= 0 and <= 1
                && JaroWinkler.Similarity(a, a) == 1
                && QGrams.Jaccard(b, b) == 1,
            iter: 10_000
        );

    [Fact]
    public void Distances_are_0_for_equal_strings_only_and_obey_the_triangle_inequality() =>
        Gen.Select(Text, Text, Text)
            .Sample(
                (a, b, c) =>
                    (Levenshtein.Distance(a, b) == 0) == (a == b)
                    && (DamerauLevenshtein.Distance(a, b) == 0) == (a == b)
                    && DamerauLevenshtein.Distance(a, b) <= Levenshtein.Distance(a, b)
                    && Levenshtein.Distance(a, c)
                        <= Levenshtein.Distance(a, b) + Levenshtein.Distance(b, c)
                    && DamerauLevenshtein.Distance(a, c)
                        <= DamerauLevenshtein.Distance(a, b) + DamerauLevenshtein.Distance(b, c),
                iter: 5_000
            );

    [Theory]
    [InlineData("MARTHA", "MARHTA", 0.961111111)]
    [InlineData("DWAYNE", "DUANE", 0.84)]
    [InlineData("DIXON", "DICKSONX", 0.813333333)]
    public void Jaro_Winkler_gives_the_published_examples(string a, string b, double expected) =>
        JaroWinkler.Similarity(a, b).ShouldBe(expected, 1e-8);

    [Theory]
    [InlineData("CA", "ABC", 2)]
    [InlineData("SMITH", "SMIHT", 1)]
    [InlineData("19360208", "19630208", 1)]
    public void Damerau_Levenshtein_is_unrestricted(string a, string b, int expected) =>
        DamerauLevenshtein.Distance(a, b).ShouldBe(expected);

    [Theory]
    [InlineData("Robert", "R163")]
    [InlineData("Rupert", "R163")]
    [InlineData("Ashcraft", "A261")]
    [InlineData("Tymczak", "T522")]
    [InlineData("Pfister", "P236")]
    [InlineData("Honeyman", "H555")]
    public void Soundex_gives_the_National_Archives_examples(string name, string code) =>
        Soundex.Of(name).ShouldBe(code);
}
