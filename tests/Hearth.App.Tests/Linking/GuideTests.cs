using Hearth.Testing;

namespace Hearth.App.Tests.Linking;

/// <summary>The commands of docs/guides/link.md, run as they stand there.</summary>
public sealed class GuideTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hearth-guide-");

    [Fact]
    [Trait("Requirement", "MA-1")]
    public async Task Every_command_of_the_guide_does_what_it_says()
    {
        var guide = await File.ReadAllTextAsync(
            Checkout.PathOf("docs", "guides", "link.md"),
            TestContext.Current.CancellationToken
        );
        new MadePeople(seed: 8, families: 150).Write(folder.FullName);
        File.Copy(In("people.csv"), In("schools.csv"));
        File.Copy(In("people.csv"), In("care.csv"));
        await File.WriteAllTextAsync(
            In("people.sql"),
            Blocks(guide, "sql").Single(),
            TestContext.Current.CancellationToken
        );

        var commands = Blocks(guide, "sh")
            .SelectMany(b => b.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        commands.Count.ShouldBeGreaterThan(4);
        foreach (var command in commands)
        {
            var words = command.Split(' ');
            words[0].ShouldBe("hearth");
            var run = await HearthProgram.RunAsync(folder.FullName, words[1..]);
            run.Exit.ShouldBe(0, $"{command}\n{run.Errors}");
        }

        foreach (
            var file in (string[])
                ["report.html", "pairs.csv", "doubtful.csv", "clusters.csv", "model.yaml"]
        )
            File.Exists(In("linked-people", file)).ShouldBeTrue(file);
        File.ReadLines(In("linked-people", "clusters.csv"))
            .Count()
            .ShouldBe(File.ReadLines(In("people.csv")).Count());
        File.Exists(In("from-query", "pairs.parquet")).ShouldBeTrue();
        // What was learned gives the same people again.
        File.ReadAllText(In("again", "clusters.csv"))
            .ShouldBe(File.ReadAllText(In("measured", "clusters.csv")));
    }

    public void Dispose() => folder.Delete(true);

    private string In(params string[] parts) => Path.Combine([folder.FullName, .. parts]);

    private static IEnumerable<string> Blocks(string guide, string language) =>
        guide
            .Split("```")
            .Where((_, i) => i % 2 == 1)
            .Where(b => b.StartsWith(language + "\n", StringComparison.Ordinal))
            .Select(b => b[(language.Length + 1)..]);
}
