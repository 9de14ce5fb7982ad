using System.Diagnostics;
using System.Text.Json;
using Hearth.Testing;

namespace Hearth.App.Tests.Linking;

/// <summary><c>hearth link</c> as the built program: no database, no configuration.</summary>
public sealed class LinkFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hearth-link-").FullName;

    [Fact]
    [Trait("Requirement", "MA-1")]
    [Trait("Requirement", "MA-4")]
    public async Task Febrl_4_is_linked_across_its_two_files()
    {
        var (a, b) = (Febrl("dataset4a.csv"), Febrl("dataset4b.csv"));

        var (code, result) = await LinkAsync(a, b, "--truth", "truth", "--out", Out);

        code.ShouldBe(0);
        F1(result, "pairwise").ShouldBeGreaterThanOrEqualTo(0.9995);
        F1(result, "cluster").ShouldBeGreaterThanOrEqualTo(0.9995);
    }

    [Fact]
    [Trait("Requirement", "MA-1")]
    [Trait("Requirement", "MA-4")]
    public async Task Febrl_1_is_linked_within_its_file()
    {
        var (code, result) = await LinkAsync(
            Febrl("dataset1.csv"),
            "--truth",
            "truth",
            "--out",
            Out
        );

        code.ShouldBe(0);
        F1(result, "pairwise").ShouldBeGreaterThanOrEqualTo(0.99);
    }

    [Fact]
    public async Task It_writes_pairs_clusters_the_model_and_a_report_that_needs_no_script()
    {
        var people = People();

        var (code, result) = await LinkAsync(people, "--truth", "truth", "--out", Out);

        code.ShouldBe(0);
        result.GetProperty("records").GetInt32().ShouldBe(800);
        result.GetProperty("seconds").GetProperty("total").GetDouble().ShouldBeGreaterThan(0);
        result.GetProperty("peak_mb").GetDouble().ShouldBeGreaterThan(0);
        F1(result, "pairwise").ShouldBeGreaterThan(0.95);
        foreach (var name in new[] { "pairs.csv", "clusters.csv", "model.yaml", "report.html" })
            File.Exists(Path.Combine(Out, name)).ShouldBeTrue(name);
        File.ReadLines(Path.Combine(Out, "clusters.csv")).Count().ShouldBe(801);
        var report = await File.ReadAllTextAsync(Path.Combine(Out, "report.html"));
        report.ShouldContain("<svg");
        report.ShouldNotContain("<script");
        // It holds all it shows: nothing is fetched from anywhere.
        report.ShouldNotContain("src=");
        report.ShouldNotContain("<link");
        report.ShouldNotContain("@import");
    }

    [Fact]
    public async Task A_model_it_wrote_links_the_same_file_the_same_way()
    {
        var people = People();
        var (_, first) = await LinkAsync(people, "--out", Out);

        var (code, again) = await LinkAsync(
            people,
            "--model",
            Path.Combine(Out, "model.yaml"),
            "--out",
            Out + "2"
        );

        code.ShouldBe(0);
        again.GetProperty("pairs").GetInt64().ShouldBe(first.GetProperty("pairs").GetInt64());
        again.GetProperty("clusters").GetInt64().ShouldBe(first.GetProperty("clusters").GetInt64());
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("forename,surname\n", "has no rows")]
    public async Task A_file_with_nothing_to_link_is_refused_and_nothing_is_written(
        string text,
        string says
    )
    {
        var file = Path.Combine(folder, "nothing.csv");
        await File.WriteAllTextAsync(file, text);

        var (code, result) = await LinkAsync(file, "--out", Out);

        code.ShouldBe(1);
        result.GetProperty("error").GetString().ShouldNotBeNull().ShouldContain(says);
        Directory.Exists(Out).ShouldBeFalse();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Out => Path.Combine(folder, "out");

    private static double F1(JsonElement result, string kind) =>
        result.GetProperty(kind).GetProperty("chosen").GetProperty("f1").GetDouble();

    /// <summary>The truth is in the record's id, which is not evidence: it becomes a column of its own.</summary>
    private string Febrl(string name)
    {
        var lines = File.ReadAllLines(Shared.File($"data/matching/{name}"));
        var file = Path.Combine(folder, name);
        File.WriteAllLines(
            file,
            lines
                .Skip(1)
                .Select(l => $"{Rest(l)},{l.Split('-')[1]}")
                .Prepend(Rest(lines[0]) + ",truth")
        );
        return file;

        static string Rest(string line) =>
            line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..];
    }

    /// <summary>Four hundred invented people, each written twice, one letter of the forename wrong in every fifth.</summary>
    private string People()
    {
        string[] first =
        [
            "Fern",
            "Rowan",
            "Tamsin",
            "Hazel",
            "Alder",
            "Bryony",
            "Jasper",
            "Linnet",
        ];
        string[] last = ["Ashgrove", "Larchfield", "Thornwick", "Quillham", "Emberton", "Marlbeck"];
        var file = Path.Combine(folder, "people.csv");
        File.WriteAllLines(
            file,
            Enumerable
                .Range(0, 800)
                .Select(i =>
                {
                    var p = i / 2;
                    var name = first[p % first.Length];
                    if (i % 2 == 1 && p % 5 == 0)
                        name = name[..1] + "x" + name[2..];
                    var born = new DateOnly(1950, 1, 1).AddDays(p * 67);
                    return $"{name},{last[p / 7 % last.Length]},{born:yyyy-MM-dd},QX{1 + (p % 30)} {p % 10}AB,{p}";
                })
                .Prepend("forename,surname,dob,postcode,truth")
        );
        return file;
    }

    private static async Task<(int Code, JsonElement Result)> LinkAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "hearth"),
            ["link", "--json", .. arguments]
        )
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var link = Process.Start(start)!;
        var errors = link.StandardError.ReadToEndAsync();
        var output = await link.StandardOutput.ReadToEndAsync();
        await link.WaitForExitAsync();
        await errors;
        return (
            link.ExitCode,
            JsonSerializer.Deserialize<JsonElement>(output.Trim().Split('\n')[^1])
        );
    }
}
