using System.Diagnostics;

namespace Hearth.Repo.Tests;

/// <summary>What is generated is committed, so that it can be read; and is never behind what it is generated from.</summary>
public class ReferenceDocsTests
{
    [Fact]
    public async Task The_reference_pages_are_what_the_program_writes_today()
    {
        var folder = Directory.CreateTempSubdirectory("hearth-docs-").FullName;
        try
        {
            var program = Path.Combine(
                AppContext.BaseDirectory,
                OperatingSystem.IsWindows() ? "hearth.exe" : "hearth"
            );
            using var process = Process.Start(
                new ProcessStartInfo(program, ["docs", "--out", folder])
                {
                    RedirectStandardOutput = true,
                }
            )!;
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            process.ExitCode.ShouldBe(0);
            var pages = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
            pages.ShouldNotBeEmpty();
            foreach (var page in pages)
            {
                var name = Path.GetRelativePath(folder, page).Replace('\\', '/');
                Files
                    .Read("docs/reference/" + name)
                    .ShouldBe(await File.ReadAllTextAsync(page), $"{name} is behind: ./dev docs");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
