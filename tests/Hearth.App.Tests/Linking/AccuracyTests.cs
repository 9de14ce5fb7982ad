using Hearth.App.Linking;
using Hearth.App.Linking.Recognition;
using Hearth.Testing;

namespace Hearth.App.Tests.Linking;

/// <summary>Accuracy floors with no configuration at all. bench/Linkage.Quality tables more.</summary>
public sealed class AccuracyTests(ITestOutputHelper output) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hearth-link-");

    [Fact]
    [Trait("Requirement", "MA-1")]
    public async Task Two_files_of_five_thousand_people_are_linked_almost_without_a_mistake()
    {
        var result = await LinkAsync("dataset4a.csv", "dataset4b.csv");

        result.Measured!.Pairwise.Chosen.Agreement.F1.ShouldBeGreaterThanOrEqualTo(0.9995);
        result.Measured.Calibration.Error.ShouldBeLessThan(0.02);
    }

    [Fact]
    [Trait("Requirement", "MA-1")]
    public async Task Duplicates_in_one_file_are_found()
    {
        var result = await LinkAsync("dataset1.csv");

        result.Measured!.Pairwise.Chosen.Agreement.F1.ShouldBeGreaterThanOrEqualTo(0.99);
        result.Measured.Cluster.Chosen.Agreement.F1.ShouldBeGreaterThanOrEqualTo(0.99);
    }

    [Fact]
    [Trait("Requirement", "MA-1")]
    public async Task The_truth_and_the_record_id_are_no_evidence()
    {
        var result = await LinkAsync("dataset1.csv");

        result.Columns.Single(c => c.Name == FebrlFiles.Truth).Role.ShouldBe(Role.Truth);
        result.Columns.Single(c => c.Name == "rec_id").Role.ShouldBe(Role.RecordId);
        result.Table.Columns.ShouldNotContain(c =>
            c.Spec.Name == FebrlFiles.Truth || c.Spec.Name.Contains("rec", StringComparison.Ordinal)
        );
    }

    [Fact]
    [Trait("Requirement", "MA-1")]
    public async Task Two_partner_returns_of_the_same_five_hundred_people_are_linked()
    {
        var result = await LinkFiles.RunAsync(
            new LinkRequest([
                Shared.File("data/family-context/csc.csv"),
                Shared.File("data/family-context/education.csv"),
            ]),
            TestContext.Current.CancellationToken
        );

        // The same people are in both files: 481 agree on names and birth date, the rest carry errors.
        result.Linked.Count().ShouldBeInRange(490, 500);
        result.OnePartner.ShouldBeTrue();
    }

    public void Dispose() => folder.Delete(true);

    private async Task<LinkResult> LinkAsync(params string[] names)
    {
        var result = await LinkFiles.RunAsync(
            new LinkRequest(
                [.. names.Select(n => FebrlFiles.Write(n, folder.FullName))],
                FebrlFiles.Truth
            ),
            TestContext.Current.CancellationToken
        );
        output.WriteLine($"{result.Measured!.Pairwise.Chosen} in {result.Clock.Total:0.0} s");
        return result;
    }
}
