namespace Hearth.Repo.Tests;

public class FileSizeTests
{
    [Fact]
    public void No_source_file_has_more_than_five_hundred_lines() =>
        Files
            .Named(".cs")
            .Concat(Files.Named(".cshtml"))
            .Where(f => Lines(f) > 500)
            .ShouldBeEmpty("Split it: one operation, one criterion, one command to a file.");

    [Fact]
    public void Nine_source_files_in_ten_have_at_most_a_hundred_and_fifty_lines()
    {
        var sizes = Files
            .Named(".cs")
            .Where(f => f.StartsWith("src/", StringComparison.Ordinal))
            .Select(Lines)
            .Order()
            .ToArray();
        sizes.Length.ShouldBeGreaterThan(20);
        sizes[sizes.Length * 9 / 10].ShouldBeLessThanOrEqualTo(150);
    }

    private static int Lines(string file) => Files.Read(file).Count(c => c == '\n');
}
