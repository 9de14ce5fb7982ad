using Hearth.Linkage.Cluster;
using Hearth.Linkage.Evaluate;

namespace Hearth.Linkage.Tests.Febrl;

public class FebrlAccuracyTests(ITestOutputHelper output)
{
    [Fact]
    [Trait("Requirement", "MA-1")]
    public void Two_files_of_five_thousand_people_are_linked_without_labels()
    {
        var data = FebrlData.Load("dataset4a.csv", "dataset4b.csv");
        var model = Linker.Train(data.Table, FebrlModel.Untrained(across: "file"));
        var scored = Linker.Score(data.Table, model);

        var files = data.Table["file"].Codes.ToArray();
        var links = Evaluation.Links(scored.Pairs, data.Truth, model.JoinWeight, files);

        output.WriteLine($"prior {model.Prior:g3}, {scored.Blocking.Pairs} candidates, {links}");
        links.Precision.ShouldBeGreaterThan(0.9995);
        links.Recall.ShouldBeGreaterThan(0.9995);
    }

    [Fact]
    [Trait("Requirement", "MA-1")]
    public void Duplicates_within_a_file_of_a_thousand_records_come_together()
    {
        var data = FebrlData.Load("dataset1.csv");
        var model = Linker.Train(data.Table, FebrlModel.Untrained(across: null));
        var scored = Linker.Score(data.Table, model);

        var clusters = Clusterer.Cluster(data.Table.Count, scored.Pairs, model.JoinWeight);
        var pairs = Evaluation.Pairwise(clusters.ClusterOf, data.Truth);

        output.WriteLine($"prior {model.Prior:g3}, {scored.Blocking.Pairs} candidates, {pairs}");
        pairs.Precision.ShouldBeGreaterThan(0.995);
        pairs.Recall.ShouldBeGreaterThan(0.995);
    }
}
