using CsCheck;
using Hearth.Linkage.Compare;
using Hearth.Linkage.Internals;
using Hearth.Linkage.Records;

namespace Hearth.Linkage.Tests.Internals;

/// <summary>What compares pairs by the batch gives what asking test after test gives.</summary>
public class KernelTests
{
    // Few letters make many near misses; letters past ASCII and past a byte; lengths at and past eight, and past 64.
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Char["ab"].Array[1, 9].Select(c => new string(c)),
        Gen.Char["0123"].Array[8].Select(c => new string(c)),
        Gen.Char["abcÿ\u0001é"].Array[7, 8].Select(c => new string(c)),
        Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZ '-éł"].Array[1, 14].Select(c => new string(c)),
        Gen.Char["abłĀ\0"].Array[1, 8].Select(c => new string(c)),
        Gen.Char["ab"].Array[60, 70].Select(c => new string(c))
    );

    private static readonly Gen<string> Packable = Gen.OneOf(
        Gen.Char["ab"].Array[1, 8].Select(c => new string(c)),
        Gen.Char["\u0001\u007F\u0080ÿ"].Array[1, 8].Select(c => new string(c)),
        Gen.Char["0123456789"].Array[8].Select(c => new string(c))
    );

    [Fact]
    public void Thirty_two_packed_distances_equal_the_plain_one() =>
        Gen.Select(Packable, Packable)
            .Array[PackedLevenshtein.Lanes]
            .Sample(
                pairs =>
                {
                    var distances = new byte[PackedLevenshtein.Lanes];
                    PackedLevenshtein.Distances(
                        [.. pairs.Select(p => PackedTexts.Packed(p.Item1))],
                        [.. pairs.Select(p => PackedTexts.Packed(p.Item2))],
                        distances
                    );
                    return pairs
                        .Zip(distances)
                        .All(p => p.Second == Levenshtein.Plain(p.First.Item1, p.First.Item2));
                },
                iter: 2_000
            );

    [Fact]
    public void A_text_is_packed_only_when_nothing_of_it_is_lost() =>
        Text.Sample(
            text =>
                PackedTexts.Packed(text) == 0
                    ? text.Length > 8 || text.Any(c => c is '\0' or > 'ÿ')
                    : text.Select((c, i) => (char)(byte)(PackedTexts.Packed(text) >> (8 * i)) == c)
                        .All(same => same),
            iter: 10_000
        );

    [Fact]
    public void Letter_bags_never_say_that_less_is_common_than_is() =>
        Gen.Select(Text, Text)
            .Sample(
                (a, b) =>
                    LetterBags.CommonAtMost(LetterBags.Filled(a), LetterBags.Filled(b))
                    >= a.GroupBy(c => c).Sum(g => Math.Min(g.Count(), b.Count(c => c == g.Key))),
                iter: 20_000
            );

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_fast_way_to_levels_gives_those_of_the_plain_way(bool missing)
    {
        LevelTest[][] ladders =
        [
            [],
            [new LevenshteinAtMost("a", 1), new LevenshteinAtMost("a", 2)],
            // Out of order, and further than eight.
            [
                new LevenshteinAtMost("a", 3),
                new LevenshteinAtMost("a", 1),
                new LevenshteinAtMost("a", 12),
            ],
            [new JaroWinklerAtLeast("a", 0.9), new JaroWinklerAtLeast("a", 0.7)],
            [new JaroWinklerAtLeast("a", 0.4), new JaroWinklerAtLeast("a", 0.95)],
            [new JaroWinklerAtLeast("a", 0)],
        ];
        Gen.Select(Text.Array[2, 40], Gen.Int[0, ladders.Length - 1])
            .Sample(
                (texts, which) => SameLevels(texts, Levels(ladders[which], missing)),
                iter: 500
            );
    }

    [Fact]
    public void Pairs_of_numbers_are_numbered_alike_when_and_only_when_both_are_equal() =>
        Gen.Select(Gen.Int[-1, 20].Array[0, 80], Gen.Int[-1, 5].Array[80])
            .Sample(
                (one, rest) =>
                {
                    var other = rest[..one.Length];
                    var (numbers, distinct) = PairNumbers.Of(one, 21, other, 6);
                    for (var i = 0; i < one.Length; i++)
                    {
                        if (
                            (numbers[i] < 0) != (one[i] < 0 || other[i] < 0)
                            || numbers[i] >= distinct
                        )
                            return false;
                        for (var j = 0; j < i; j++)
                        {
                            var same = one[i] == one[j] && other[i] == other[j];
                            if (numbers[i] >= 0 && (numbers[i] == numbers[j]) != same)
                                return false;
                        }
                    }
                    return true;
                },
                iter: 2_000
            );

    private static bool SameLevels(string[] texts, ComparisonLevel[] levels)
    {
        var builder = new RecordTableBuilder("a");
        builder.AddRow(Cell.Null);
        foreach (var text in texts)
            builder.AddRow(text);
        var table = builder.Build();
        var plan = new ComparisonPlan(table, [new Comparison("a", levels)]);
        var (fast, plain) = (LevelKernel.For(plan, 0), LevelKernel.Plain(plan, 0));
        fast.GetType().ShouldNotBe(plain.GetType());
        var codes = table["a"].Codes.ToArray();
        var left = new int[PairBuffer.Size];
        var right = new int[PairBuffer.Size];
        var (one, other) = (new int[PairBuffer.Size], new int[PairBuffer.Size]);
        var count = 0;
        for (var pair = 0; pair < codes.Length * codes.Length; pair++)
        {
            left[count] = codes[pair / codes.Length];
            right[count] = codes[pair % codes.Length];
            if (++count < PairBuffer.Size && pair < (codes.Length * codes.Length) - 1)
                continue;
            fast.Levels(left, right, count, one);
            plain.Levels(left, right, count, other);
            if (!one.AsSpan(0, count).SequenceEqual(other.AsSpan(0, count)))
                return false;
            count = 0;
        }
        return true;
    }

    private static ComparisonLevel[] Levels(LevelTest[] rungs, bool missing) =>
        [
            .. missing ? [new ComparisonLevel("missing", new NullEither("a"))] : Nothing,
            new ComparisonLevel("same", new Exact("a")),
            .. rungs.Select((rung, i) => new ComparisonLevel($"rung {i}", rung)),
            new ComparisonLevel("different", new Else()),
        ];

    private static ComparisonLevel[] Nothing => [];
}
