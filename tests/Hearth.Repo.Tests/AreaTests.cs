using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Repo.Tests;

public class AreaTests
{
    [Theory]
    [InlineData("src/Hearth.Core", "Data")]
    [InlineData("src/Hearth.App/Pages", "Shared,Home,Public")]
    [InlineData("src/Hearth.App/Api", "")]
    [InlineData("src/Hearth.App/Commands", "")]
    [InlineData("tests/Hearth.Core.Tests", "Data")]
    public void Every_folder_is_named_by_an_area(string folder, string besides)
    {
        var known = Areas.Words.Concat(besides.Split(','));
        Files
            .All.Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal))
            .Select(f => f[(folder.Length + 1)..].Split('/'))
            .Where(parts => parts.Length > 1)
            .Select(parts => parts[0])
            .Distinct()
            .Except(known)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_area_that_holds_code_says_in_one_screen_what_it_is()
    {
        foreach (var area in Areas.Words)
        {
            var folder = $"src/Hearth.Core/{area}/";
            if (!Files.Named(".cs").Any(f => f.StartsWith(folder, StringComparison.Ordinal)))
                continue;
            Files.All.ShouldContain(folder + "README.md");
            Files
                .Read(folder + "README.md")
                .Count(c => c == '\n')
                .ShouldBeLessThanOrEqualTo(60, area);
        }
    }

    [Fact]
    public void Every_table_begins_with_the_word_of_its_area()
    {
        var options = new DbContextOptionsBuilder<SqliteAppDb>();
        SqliteAppDb.Configure(options, "unused.db");
        using var db = new SqliteAppDb(options.Options);
        var prefixes = Areas.Words.Select(a => a.ToLowerInvariant() + "_").ToArray();
        var tables = db.Model.GetEntityTypes().Select(e => e.GetTableName()!).ToArray();
        tables.ShouldNotBeEmpty();
        tables
            .Where(t => !prefixes.Any(p => t.StartsWith(p, StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_areas_here_are_those_the_architecture_page_lists()
    {
        var page = Files.Read("docs/explain/architecture.md");
        foreach (var area in Areas.Words)
            page.ShouldContain($"`{area}`");
    }
}
