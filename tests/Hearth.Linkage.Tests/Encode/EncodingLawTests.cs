using System.Numerics;
using CsCheck;
using Hearth.Linkage.Compare;
using Hearth.Linkage.Encode;
using static Hearth.Linkage.Tests.Encode.GivenEncodings;

namespace Hearth.Linkage.Tests.Encode;

public class EncodingLawTests
{
    private static readonly Gen<string> Name = Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
        .Array[3, 12]
        .Select(c => new string(c));

    private static readonly Gen<ulong[]> Filter = Gen.ULong.Array[16];

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void The_fast_Dice_coefficient_equals_its_definition_and_is_symmetric() =>
        Gen.Select(Filter, Filter)
            .Sample(
                (a, b) =>
                {
                    var (both, all) = (0, 0);
                    for (var bit = 0; bit < 1024; bit++)
                    {
                        var (inA, inB) = (
                            (int)(a[bit / 64] >> (bit % 64)) & 1,
                            (int)(b[bit / 64] >> (bit % 64)) & 1
                        );
                        both += inA & inB;
                        all += inA + inB;
                    }
                    return Dice(a, b) == 2f * both / all
                        && Dice(a, b) == Dice(b, a)
                        && Dice(a, a) == 1;
                },
                iter: 2_000
            );

    [Fact]
    public void Nothing_set_is_like_nothing_set() => Dice(new ulong[4], new ulong[4]).ShouldBe(1);

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void One_value_has_one_encoding_under_one_key_noise_included() =>
        Name.Sample(
            name =>
                Encoder(new()).Surname(name, "7").SequenceEqual(Encoder(new()).Surname(name, "7")),
            iter: 300
        );

    [Fact]
    public void Noise_is_each_records_own_and_as_much_as_was_asked()
    {
        var (loud, quiet) = (Encoder(new() { Noise = 0.1 }), Encoder());
        var (turned, apart) = (0, 0);
        for (var id = 0; id < 200; id++)
        {
            var one = loud.Surname("OTTERGATE", $"{id}");
            turned += Different(one, quiet.Surname("OTTERGATE"));
            apart += Different(one, loud.Surname("OTTERGATE", $"other {id}"));
        }
        // Of 204,800 bits; a bit differs between two noisy ones with probability 2 × 0.1 × 0.9.
        (turned / 204_800.0).ShouldBe(0.1, 0.005);
        (apart / 204_800.0).ShouldBe(0.18, 0.005);
    }

    [Fact]
    public void Noise_reaches_every_part_of_a_long_encoding()
    {
        var settings = new EncodingSettings { Bits = 8192, Noise = 0.25 };
        var turned = new int[4];
        for (var id = 0; id < 20; id++)
        {
            var noisy = Encoder(settings).Surname("OTTERGATE", $"{id}");
            var quiet = Encoder(settings with { Noise = 0 }).Surname("OTTERGATE");
            for (var word = 0; word < noisy.Length; word++)
                turned[word / 32] += BitOperations.PopCount(noisy[word] ^ quiet[word]);
        }
        foreach (var quarter in turned)
            (quarter / (20 * 2048.0)).ShouldBe(0.25, 0.02);
    }

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void Under_two_keys_one_value_is_no_more_like_itself_than_like_another()
    {
        var (one, other) = (Encoder(), Encoder(key: 2));
        var random = new Random(3);
        string Random() =>
            new([.. Enumerable.Range(0, 8).Select(_ => (char)('A' + random.Next(26)))]);
        var (same, unlike) = (0.0, 0.0);
        for (var i = 0; i < 400; i++)
        {
            var name = Random();
            same += Dice(one.Surname(name), other.Surname(name)) / 400;
            unlike += Dice(one.Surname(name), other.Surname(Random())) / 400;
        }
        same.ShouldBe(unlike, 0.01);
        same.ShouldBeLessThan(0.2);
    }

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void The_more_pairs_of_letters_two_names_share_the_more_alike_are_their_encodings()
    {
        var encoder = Encoder();
        var random = new Random(5);
        var seen = new List<(double Shared, double Alike)>();
        for (var i = 0; i < 3_000; i++)
        {
            var name = new string([
                .. Enumerable.Range(0, 9).Select(_ => (char)('A' + random.Next(26))),
            ]);
            var other = name.ToCharArray();
            for (var edits = random.Next(10); edits > 0; edits--)
                other[random.Next(9)] = (char)('A' + random.Next(26));
            var changed = new string(other);
            seen.Add(
                (
                    QGrams.Jaccard($"_{name}_", $"_{changed}_", 2),
                    Dice(encoder.Surname(name), encoder.Surname(changed))
                )
            );
        }
        var means = seen.GroupBy(s => (int)(s.Shared * 5))
            .OrderBy(g => g.Key)
            .Select(g => g.Average(s => s.Alike))
            .ToList();
        means.Count.ShouldBe(6);
        means.ShouldBe(means.Order());
        means[^1].ShouldBe(1);
        means[0].ShouldBeLessThan(0.3);
    }

    [Fact]
    public void One_word_as_forename_and_as_surname_shares_nothing_but_chance()
    {
        var encoder = Encoder(Quiet with { Bits = 8192, Fold = false });
        var forename = encoder.Encode("1", f => f.Name == "forename" ? "ROSS" : null)!;

        Dice(forename, encoder.Surname("ROSS")).ShouldBeLessThan(0.1);
    }

    [Fact]
    public void A_slip_in_a_date_costs_little_and_day_and_month_exchanged_not_all()
    {
        var encoder = Encoder(Quiet with { Fold = false });
        double Alike(string one, string other) =>
            Dice(
                encoder.Encode("1", f => f.IsDate ? one : null)!,
                encoder.Encode("2", f => f.IsDate ? other : null)!
            );

        Alike("19840312", "19840312").ShouldBe(1);
        Alike("19840312", "19840313").ShouldBeGreaterThan(0.7);
        Alike("19840312", "19841203").ShouldBeGreaterThan(Alike("19840312", "19841127"));
        Alike("19840312", "19840000").ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public void A_salt_of_birth_year_parts_namesakes_of_other_years()
    {
        var salted = Encoder(
            Quiet with
            {
                SaltByBirthYear = true,
                Fields = ["surname", "birth-date"],
            }
        );
        var plain = Encoder(Quiet with { Fields = ["surname", "birth-date"] });
        double Alike(RecordEncoder encoder) =>
            Dice(
                encoder.Person("1", "", "OTTERGATE", "19840312", ""),
                encoder.Person("2", "", "OTTERGATE", "19850312", "")
            );

        Alike(salted).ShouldBeLessThan(Alike(plain) - 0.2);
    }

    [Fact]
    public void A_record_with_nothing_to_encode_has_no_encoding() =>
        Encoder().Encode("1", _ => null).ShouldBeNull();

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    public void A_short_key_is_refused(int length) =>
        Should.Throw<ArgumentException>(() =>
            new EncodingKey([.. Enumerable.Range(0, length).Select(i => (byte)i)])
        );

    [Fact]
    public void A_key_of_one_byte_over_and_over_is_refused() =>
        Should.Throw<ArgumentException>(() => new EncodingKey(new byte[64]));

    [Fact]
    public void A_fingerprint_differs_by_key_and_by_settings_and_holds_nothing_of_either()
    {
        var prints = new[]
        {
            Key().Fingerprint(new()),
            Key(2).Fingerprint(new()),
            Key().Fingerprint(Quiet),
            Key().Fingerprint(Quiet with { Fields = ["surname"] }),
        };

        prints.Distinct().Count().ShouldBe(4);
        prints.ShouldAllBe(p => p.Length == 32);
        Key().Fingerprint(new()).ShouldBe(prints[0]);
    }

    private static int Different(ulong[] one, ulong[] other) =>
        one.Zip(other, (a, b) => BitOperations.PopCount(a ^ b)).Sum();
}
