using System.CommandLine;
using Hearth.Core.Data;
using Hearth.Core.Sources;

namespace Hearth.App.Commands.Sources;

/// <summary>Watches the drop folder that an SFTP server fills, and loads what arrives.</summary>
public static class WatchReturnsCommand
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);

    public static Command Create()
    {
        var once = new Option<bool>("--once") { Description = "Load what is there now, and end" };
        var command = new Command(
            "watch",
            "Load files put in the data folder's drop/SOURCE-ID, until stopped."
        )
        {
            once,
        };
        command.Runs(
            async (run, cancel) =>
            {
                run.Progress($"Watching {run.Get<DataFolder>().Drop}");
                var done = new List<DroppedFile>();
                while (true)
                {
                    await using var scope = run.Services.CreateAsyncScope();
                    var loaded = await scope
                        .ServiceProvider.GetRequiredService<LoadDropFolderOperation>()
                        .RunAsync(run.Actor, cancel);
                    foreach (var file in loaded)
                        run.Progress(Words(file));
                    if (run.Value(once))
                    {
                        done.AddRange(loaded);
                        break;
                    }
                    await Task.Delay(Between, cancel);
                }
                return run.Done(
                    new
                    {
                        Files = done.Select(f => new
                        {
                            f.SourceId,
                            File = Path.GetFileName(f.File),
                            Return = f.Loaded?.ReturnNo,
                            f.Loaded?.Counts,
                            f.Refusal,
                        }),
                    },
                    $"{done.Count(f => f.Loaded is not null)} loaded, {done.Count(f => f.Refusal is not null)} refused",
                    done.Any(f => f.Loaded?.Counts.Rejected > 0)
                        ? ExitCode.DoneWithRejectedRows
                        : ExitCode.Done
                );
            }
        );
        return command;
    }

    private static string Words(DroppedFile file) =>
        file.Loaded is { } loaded
            ? $"{file.SourceId}: {Path.GetFileName(file.File)} is return {loaded.ReturnNo}, {loaded.Counts.Rows:N0} rows"
            : $"{file.SourceId}: {Path.GetFileName(file.File)} refused: {file.Refusal}";
}
