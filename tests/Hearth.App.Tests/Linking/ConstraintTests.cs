using Hearth.App.Linking;

namespace Hearth.App.Tests.Linking;

/// <summary>What no strength of evidence may join: each pair agrees on everything that is compared but for the named thing.</summary>
public sealed class ConstraintTests : IDisposable
{
    private const string Heading =
        "first_name,surname,dob,died,gender,house_number,postcode,nhs_number,nino";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hearth-link-");

    [Theory]
    [InlineData("two different valid NHS numbers", false, ",9990000018,", ",9990000026,")]
    [InlineData("one NHS number", true, ",9990000018,", ",9990000018,")]
    [InlineData("an NHS number that is not valid", true, ",9990000018,", ",9990000019,")]
    [InlineData("two different NINOs", false, ",,QQ123456A", ",,QQ654321A")]
    [InlineData("a NINO that is not valid", true, ",,QQ123456A", ",,TN654321")]
    [Trait("Requirement", "MA-1")]
    public async Task Different_valid_numbers_are_never_of_one_person(
        string what,
        bool together,
        string one,
        string other
    )
    {
        var person = "Wilhelmina,Ottergatestead,1961-02-03,,F,171,QX77 7ZZ";

        var result = await LinkedAsync(person + one, person + other);

        Together(result).ShouldBe(together, what);
    }

    [Theory]
    [InlineData("a death before the other's birth", false, "1961-02-03,1979-05-01", "1981-02-03,")]
    [InlineData("the year of a death before the birth", false, "1961-02-03,1979", "1981-02-03,")]
    [InlineData("a death after the birth", true, "1961-02-03,1999-05-01", "1961-02-03,")]
    [InlineData("a death in the year of birth", true, "1961-02-03,1961", "1961-02-03,")]
    [InlineData("a death before the own birth", true, "1961-02-03,1950-05-01", "1961-02-03,")]
    [Trait("Requirement", "MA-1")]
    public async Task Whoever_died_is_not_born_afterwards(
        string what,
        bool together,
        string one,
        string other
    )
    {
        var result = await LinkedAsync(
            $"Wilhelmina,Ottergatestead,{one},F,171,QX77 7ZZ,,QQ123456A",
            $"Wilhelmina,Ottergatestead,{other},F,171,QX77 7ZZ,,QQ123456A"
        );

        Together(result).ShouldBe(together, what);
        result.DeadBeforeBirth.ShouldBe(what == "a death before the own birth" ? 1 : 0);
    }

    public void Dispose() => folder.Delete(true);

    private static bool Together(LinkResult result) =>
        result.Clusters.ClusterOf[^1] == result.Clusters.ClusterOf[^2];

    /// <summary>Two records among people enough to learn from, some with numbers and with a death of their own.</summary>
    private async Task<LinkResult> LinkedAsync(string one, string other)
    {
        var others = File.ReadAllLines(
                new MadePeople(seed: 6, families: 400).Write(folder.FullName)
            )
            .Skip(1)
            .Select(l => l.Split(','))
            .Select(v => $"{v[0]},{v[1]},{v[2]},,{v[3]},{v[4]},{v[5]},,")
            .ToList();
        for (var i = 0; i < 40; i++)
            others[i * 5] = others[i * 5][..^1] + $",QQ{200_000 + i}B";
        for (var i = 0; i < 30; i++)
        {
            var v = others[(i * 7) + 1].Split(',');
            (v[3], v[7]) = ("2024-03-04", ValidNhs(i));
            others[(i * 7) + 1] = string.Join(',', v);
        }
        var file = Path.Combine(folder.FullName, "with-numbers.csv");
        await File.WriteAllLinesAsync(
            file,
            [Heading, .. others, one, other],
            TestContext.Current.CancellationToken
        );
        return await LinkFiles.RunAsync(new([file]), TestContext.Current.CancellationToken);
    }

    /// <summary>Of the range that is never given to a person.</summary>
    private static string ValidNhs(int number)
    {
        for (var stem = 999_100_000L + (number * 20); ; stem++)
        {
            for (var check = 0; check < 10; check++)
            {
                if (Hearth.Linkage.Standardise.NhsNumber.IsValid($"{stem}{check}"))
                    return $"{stem}{check}";
            }
        }
    }
}
