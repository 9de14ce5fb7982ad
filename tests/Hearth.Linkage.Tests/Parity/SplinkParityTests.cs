using System.Globalization;
using Hearth.Linkage.Tests.Febrl;
using Hearth.Testing;

namespace Hearth.Linkage.Tests.Parity;

public class SplinkParityTests
{
    [Fact]
    [Trait("Requirement", "MA-1")]
    public void Given_Splinks_parameters_the_engine_gives_Splinks_levels_and_match_weights()
    {
        var model = SplinkModel.Read(Shared.File("data/parity/febrl4_splink_model.yaml"));
        var expected = CsvRows.Read(Shared.File("data/parity/febrl4_splink_pairs.csv")).ToList();
        var people = FebrlData.Load("dataset4a.csv", "dataset4b.csv");

        var scored = Linker.Weigh(
            people.Table,
            model,
            expected.Select(p => (people.Record(p["rec_id_l"]!), people.Record(p["rec_id_r"]!)))
        );

        var compared = 0;
        for (var i = 0; i < expected.Count; i++)
        {
            var levels = Linker.LevelsOf(model, scored[i].Pattern);
            // Splink does not use a level it could not train.
            if (
                levels
                    .Where((level, c) => level > 0 && model.Comparisons[c].Levels[level].M is null)
                    .Any()
            )
                continue;
            for (var c = 0; c < levels.Count; c++)
            {
                var comparison = model.Comparisons[c];
                var gamma = levels[c] == 0 ? -1 : comparison.Levels.Count - 1 - levels[c];
                gamma.ShouldBe(
                    (int)Number(expected[i], $"gamma_{comparison.Name}"),
                    $"{comparison.Name} of {people.Describe(scored[i], comparison.Name)}"
                );
            }
            scored[i].Weight.ShouldBe(Number(expected[i], "match_weight"), 1e-9);
            compared++;
        }
        expected.Count.ShouldBe(4000);
        compared.ShouldBeGreaterThan(3000);
    }

    private static double Number(Dictionary<string, string?> row, string column) =>
        double.Parse(row[column]!, CultureInfo.InvariantCulture);
}
