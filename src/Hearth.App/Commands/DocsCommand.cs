using System.CommandLine;

namespace Hearth.App.Commands;

/// <summary>Writes the reference pages that are generated from the program itself.</summary>
public static class DocsCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--out")
        {
            Description = "The folder to write the reference pages to",
            Required = true,
        };
        var command = new Command("docs", "Write the reference pages of this program.") { folder };
        command.RunsAlone(
            async (run, cancel) =>
            {
                var root = command.Parents.OfType<RootCommand>().Single();
                var to = run.Value(folder)!;
                to.Create();
                await File.WriteAllTextAsync(
                    Path.Combine(to.FullName, "commands.md"),
                    CommandReference.Write(root),
                    cancel
                );
                await File.WriteAllTextAsync(
                    Path.Combine(to.FullName, "access-matrix.md"),
                    await AccessMatrix.WriteAsync(),
                    cancel
                );
                await File.WriteAllTextAsync(
                    Path.Combine(to.FullName, "openapi.json"),
                    await OpenApiReference.WriteAsync(cancel),
                    cancel
                );
                return run.Done(new { Pages = 3 }, $"Written to {to.FullName}");
            }
        );
        return command;
    }
}
