namespace Hearth.App.Tests.Linking;

public sealed class LinkCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hearth-link-");

    [Fact]
    [Trait("Requirement", "MA-1")]
    public async Task Json_has_the_counts_the_times_and_the_accuracy()
    {
        new MadePeople(seed: 2, families: 200).Write(folder.FullName);

        var run = await HearthProgram.RunAsync(
            folder.FullName,
            "link",
            "people.csv",
            "--truth",
            MadePeople.Truth,
            "--out",
            "out",
            "--json"
        );

        run.Exit.ShouldBe(0, run.Errors);
        var json = run.Json;
        json.GetProperty("records")
            .GetInt32()
            .ShouldBe(File.ReadLines(In("people.csv")).Count() - 1);
        json.GetProperty("pairs")
            .GetInt32()
            .ShouldBe(File.ReadLines(In("out", "pairs.csv")).Count() - 1);
        json.GetProperty("clusters")
            .GetInt32()
            .ShouldBeInRange(1, json.GetProperty("records").GetInt32());
        json.GetProperty("peak_mb").GetDouble().ShouldBeGreaterThan(10);
        foreach (var stage in (string[])["read", "train", "score", "cluster", "write", "total"])
            json.GetProperty("seconds")
                .GetProperty(stage)
                .GetDouble()
                .ShouldBeGreaterThanOrEqualTo(0);
        foreach (var of in (string[])["pairwise", "cluster"])
        {
            var (chosen, best) = (
                json.GetProperty(of).GetProperty("chosen"),
                json.GetProperty(of).GetProperty("best")
            );
            foreach (var figure in (string[])["precision", "recall", "f1", "threshold"])
                chosen
                    .GetProperty(figure)
                    .ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Number);
            best.GetProperty("f1")
                .GetDouble()
                .ShouldBeGreaterThanOrEqualTo(chosen.GetProperty("f1").GetDouble());
            chosen.GetProperty("f1").GetDouble().ShouldBeGreaterThan(0.9);
        }
    }

    [Fact]
    [Trait("Requirement", "MA-1")]
    public async Task The_report_stands_alone_and_says_in_words_what_its_pictures_show()
    {
        new MadePeople(seed: 2, families: 100).Write(folder.FullName);
        await HearthProgram.RunAsync(
            folder.FullName,
            "link",
            "people.csv",
            "--truth",
            MadePeople.Truth,
            "--out",
            "out"
        );

        var text = await File.ReadAllTextAsync(
            In("out", "report.html"),
            TestContext.Current.CancellationToken
        );
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(text);

        page.QuerySelectorAll("script, link, img, iframe, [src], [style]").ShouldBeEmpty();
        page.QuerySelectorAll("svg").Length.ShouldBeGreaterThanOrEqualTo(7);
        foreach (var picture in page.QuerySelectorAll("svg"))
        {
            picture.QuerySelector("title")!.TextContent.ShouldNotBeEmpty();
            picture.QuerySelector("desc")!.TextContent.ShouldNotBeEmpty();
        }
        page.QuerySelectorAll("h2")
            .Select(h => h.TextContent)
            .ShouldBe([
                "What was found",
                "Accuracy",
                "Columns and how complete they are",
                "What each agreement weighs",
                "Which pairs were compared",
                "How sure the links are",
                "Some pairs explained",
                "People",
                "What this cannot tell",
            ]);
    }

    [Fact]
    public async Task A_name_with_markup_stays_a_name_in_the_report()
    {
        var people = new MadePeople(seed: 2, families: 60);
        for (var copy = 0; copy < 2; copy++)
            people.Add("<b>Rosa</b>", "Ashdown", "1980-02-02", "F", "1", "QX1 1AA", "x");
        people.Write(folder.FullName);
        await HearthProgram.RunAsync(folder.FullName, "link", "people.csv", "--out", "out");

        var report = await File.ReadAllTextAsync(
            In("out", "report.html"),
            TestContext.Current.CancellationToken
        );
        report.ShouldNotContain("<b>Rosa");
    }

    [Theory]
    [InlineData("a,b\n1,2,3\n", "line 2: 3 values under 2 headings")]
    [InlineData("", "is empty")]
    [InlineData("forename,surname\n", "has no rows")]
    [InlineData("forename,forename\nA,B\n", "two columns named forename")]
    [InlineData("note,id\nA,1\nA,2\n", "No column was found to link people by")]
    [InlineData("forename,surname\nA\u0000B,C\n", "is not text")]
    public async Task What_cannot_be_read_is_told_and_nothing_is_written(string text, string says)
    {
        await File.WriteAllTextAsync(In("bad.csv"), text, TestContext.Current.CancellationToken);

        var run = await HearthProgram.RunAsync(
            folder.FullName,
            "link",
            "bad.csv",
            "--out",
            "out",
            "--json"
        );

        run.Exit.ShouldBe(1);
        run.Errors.ShouldContain(says);
        run.Json.GetProperty("error").GetString()!.ShouldContain(says);
        Directory.GetFileSystemEntries(folder.FullName).ShouldBe([In("bad.csv")]);
    }

    [Theory]
    [InlineData(1, "There is no file nobody.csv", "link", "nobody.csv")]
    [InlineData(1, "has no column whom", "link", "people.csv", "--truth", "whom")]
    [InlineData(1, "There is no model file", "link", "people.csv", "--model", "none.yaml")]
    [InlineData(1, "is a file, not a folder", "link", "people.csv", "--out", "people.csv")]
    [InlineData(2, "--help", "link")]
    [InlineData(2, "--help", "link", "people.csv", "--format", "xlsx")]
    public async Task What_was_asked_wrongly_is_told(
        int exit,
        string says,
        params string[] arguments
    )
    {
        new MadePeople(seed: 2, families: 20).Write(folder.FullName);

        var run = await HearthProgram.RunAsync(folder.FullName, arguments);

        run.Exit.ShouldBe(exit);
        run.Errors.ShouldContain(says);
        Directory.GetFileSystemEntries(folder.FullName).ShouldBe([In("people.csv")]);
    }

    public void Dispose() => folder.Delete(true);

    private string In(params string[] parts) => Path.Combine([folder.FullName, .. parts]);
}
