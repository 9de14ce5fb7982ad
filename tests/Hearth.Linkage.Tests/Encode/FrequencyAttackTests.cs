using Hearth.Linkage.Encode;
using static Hearth.Linkage.Tests.Encode.GivenEncodings;

namespace Hearth.Linkage.Tests.Encode;

/// <summary>What an attacker who knows how common names are gets out of encodings, with and without what hardens them.</summary>
public class FrequencyAttackTests(ITestOutputHelper output)
{
    private const int People = 3_000;

    // What one gets by guessing the commonest name for everybody.
    private static readonly double Chance =
        Town(1).CountBy(p => p.Surname).Max(c => c.Value) / (double)People;

    private static readonly EncodingSettings Bare = new()
    {
        Fields = ["surname"],
        Fold = false,
        Noise = 0,
    };

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void Unhardened_filters_of_surnames_alone_give_many_surnames_away()
    {
        var (wholes, parts) = Attacked(Bare);

        wholes.ShouldBeGreaterThan(0.4);
        parts.ShouldBeGreaterThan(0.35);
        Math.Min(wholes, parts).ShouldBeGreaterThan(2 * Chance);
    }

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void Encodings_as_they_are_made_give_no_more_away_than_guessing_the_commonest_name()
    {
        var (wholes, parts) = Attacked(new());

        wholes.ShouldBeLessThan(Chance + 0.02);
        parts.ShouldBeLessThan(Chance + 0.02);
    }

    private (double Wholes, double Parts) Attacked(EncodingSettings settings)
    {
        var (encoder, victims) = (Encoder(settings), Town(1));
        var encodings = victims.Select((v, i) => encoder.Encode($"{i}", v.Value)!).ToList();
        // The attacker's people are others, drawn alike.
        var names = Town(2)
            .CountBy(p => p.Surname)
            .OrderByDescending(c => c.Value)
            .Select(c => c.Key)
            .ToArray();
        double Right(string[] guesses) =>
            guesses.Zip(victims, (g, v) => g == v.Surname ? 1.0 : 0).Average();
        var rates = (
            Right(FrequencyAttack.OnWholes(encodings, names)),
            Right(FrequencyAttack.OnParts(encodings, names))
        );
        output.WriteLine(
            $"{settings}: on wholes {rates.Item1:p1}, on parts {rates.Item2:p1}, chance {Chance:p1}"
        );
        return rates;
    }

    /// <summary>Invented people whose surnames are as unequally common as real ones: the nth is 1/n as common as the first.</summary>
    private static List<Person> Town(int seed)
    {
        var names = new Random(77);
        string Word(int least, int most) =>
            new([
                .. Enumerable
                    .Range(0, names.Next(least, most))
                    .Select(i =>
                        (i % 2 == 0 ? "BCDGHKLMNPRSTW" : "AEIOU")[names.Next(i % 2 == 0 ? 14 : 5)]
                    ),
            ]);
        var surnames = Enumerable.Range(0, 120).Select(_ => Word(5, 10)).Distinct().ToArray();
        var forenames = Enumerable.Range(0, 80).Select(_ => Word(4, 8)).Distinct().ToArray();
        var random = new Random(seed);
        string Common(string[] from) =>
            from[Math.Min(from.Length - 1, (int)Math.Pow(from.Length, random.NextDouble()) - 1)];
        return
        [
            .. Enumerable
                .Range(0, People)
                .Select(_ => new Person(
                    Common(forenames),
                    Common(surnames),
                    $"{1940 + random.Next(80)}{1 + random.Next(12):00}{1 + random.Next(28):00}",
                    random.Next(2) == 0 ? "F" : "M",
                    $"{1 + random.Next(90)}",
                    $"QX{1 + random.Next(9)}{random.Next(10)}{"ABDEFGHJLN"[random.Next(10)]}{"ABDEFGHJLN"[random.Next(10)]}"
                )),
        ];
    }

    private sealed record Person(
        string Forename,
        string Surname,
        string Born,
        string Sex,
        string House,
        string Postcode
    )
    {
        public string? Value(EncodedField field) =>
            field.Name switch
            {
                "forename" => Forename,
                "surname" => Surname,
                "birth-date" => Born,
                "sex" => Sex,
                "house" => House,
                "postcode" => Postcode,
                _ => null,
            };
    }
}
