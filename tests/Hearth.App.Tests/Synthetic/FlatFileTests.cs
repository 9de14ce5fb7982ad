using System.Globalization;
using System.Text.RegularExpressions;
using Hearth.App.Commands;
using Hearth.App.Synthetic.Flat;

namespace Hearth.App.Tests.Synthetic;

/// <summary>The flat file that linkage is measured on.</summary>
public sealed partial class FlatFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("flat-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_other_people()
    {
        var (one, same, other) = (
            Written("one", 5_000, 1),
            Written("same", 5_000, 1),
            Written("other", 5_000, 2)
        );

        File.ReadAllBytes(same).ShouldBe(File.ReadAllBytes(one));
        File.ReadLines(other).Intersect(File.ReadLines(one)).Count().ShouldBeLessThan(50);
    }

    [Fact]
    public void Seven_in_ten_records_are_of_a_person_not_yet_met_and_a_persons_records_lie_apart()
    {
        var rows = Rows(Written("flat", 20_000, 1));

        rows.Count.ShouldBe(20_000);
        rows.Select(r => r[6]).Distinct().Count().ShouldBe(14_000);
        var places = rows.Select((r, i) => (Person: r[6], Place: i))
            .GroupBy(r => r.Person, r => r.Place)
            .Where(p => p.Count() > 1)
            .ToList();
        places.Count(p => p.Max() - p.Min() > 1_000).ShouldBeGreaterThan(places.Count * 3 / 4);
    }

    [Fact]
    public void Everybody_is_visibly_invented_and_every_date_is_one()
    {
        foreach (var row in Rows(Written("flat", 10_000, 3)))
        {
            row.Length.ShouldBe(7);
            (row[5].Length == 0 || Postcode().IsMatch(row[5])).ShouldBeTrue(row[5]);
            (
                row[2].Length == 0
                || DateOnly.TryParseExact(
                    row[2],
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out _
                )
            ).ShouldBeTrue(row[2]);
        }
    }

    [Fact]
    public void Records_of_one_person_differ_and_relatives_share_a_home()
    {
        var rows = Rows(Written("flat", 20_000, 1));
        var pairs = rows.GroupBy(r => r[6])
            .Where(p => p.Count() > 1)
            .Select(p => p.Take(2).ToArray())
            .ToList();
        // Each kind of trouble is there, and none rules.
        for (var column = 0; column < 6; column++)
        {
            var differ = pairs.Count(p => p[0][column] != p[1][column]) / (double)pairs.Count;
            differ.ShouldBeInRange(0.02, 0.45, FlatFile.Header.Split(',')[column]);
        }
        rows.Where(r => r[4].Length > 0 && r[5].Length > 0)
            .GroupBy(r => (r[4], r[5]))
            .Count(home => home.Select(r => r[6]).Distinct().Count() > 1)
            .ShouldBeGreaterThan(2_000);
    }

    [Fact]
    public void A_shuffle_without_memory_visits_every_number_once()
    {
        foreach (var bound in new[] { 1, 2, 3, 64, 65, 1_000, 4_097 })
        {
            var scatter = new Scatter(bound, 9);
            Enumerable
                .Range(0, bound)
                .Select(i => (int)scatter.Of(i))
                .Order()
                .ShouldBe(Enumerable.Range(0, bound));
        }
    }

    [Theory]
    [InlineData("--flat", "{new}")]
    [InlineData("--flat", "{new}", "--records", "0")]
    [InlineData("--flat", "{new}", "--records", "10000001")]
    [InlineData("--flat", "{new}", "--records", "10", "--people", "1000")]
    [InlineData("--records", "10")]
    [InlineData("--people", "1000")]
    public void Wrong_usage_is_refused_and_writes_nothing(params string[] args)
    {
        var file = Path.Combine(folder, "new.csv");
        var command = GenerateFlat.With(GenerateCommand.Create());
        var parsed = command.Parse([
            .. args.Select(a => a.Replace("{new}", file, StringComparison.Ordinal)),
        ]);
        parsed.Errors.ShouldNotBeEmpty();
        File.Exists(file).ShouldBeFalse();
    }

    private string Written(string name, long records, ulong seed)
    {
        var file = Path.Combine(folder, name + ".csv");
        FlatFile.Write(file, records, seed);
        return file;
    }

    private static List<string[]> Rows(string file) =>
        [.. File.ReadLines(file).Skip(1).Select(line => line.Split(','))];

    [GeneratedRegex("^QX[0-9]{1,2}[A-Z]? [0-9][A-Z0-9]{2}$")]
    private static partial Regex Postcode();
}
