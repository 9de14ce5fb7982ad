using System.CommandLine;
using Hearth.Core.Sharing;

namespace Hearth.App.Commands.Sharing;

/// <summary>Agreements as SharingPolicy files, and the record of processing.</summary>
public static class SharingCommand
{
    public static Command Create() =>
        new("sharing", "Agreements, and what flows by what right.")
        {
            Import(),
            Export(),
            End(),
            Record(),
            DpiaCommand.Create(),
        };

    private static Command Import()
    {
        var file = new Argument<FileInfo>("file") { Description = "A SharingPolicy, JSON" };
        var command = new Command(
            "import",
            "Take in an agreement; one of the same identifier is replaced."
        )
        {
            file,
        };
        command.Runs(
            async (run, cancel) =>
            {
                if (!run.Value(file)!.Exists)
                    return run.Refused($"There is no file {run.Value(file)}.");
                var text = await File.ReadAllTextAsync(run.Value(file)!.FullName, cancel);
                return run.End(
                    await run.Get<ImportAgreementOperation>()
                        .RunAsync(new(text), run.Actor, cancel),
                    done =>
                        run.Done(
                            done,
                            string.Join(
                                '\n',
                                [
                                    $"{done.Name} decides from now on; its next review is on {done.Review:yyyy-MM-dd}.",
                                    .. done.Unused.Select(u => $"No decision can use {u}"),
                                ]
                            )
                        )
                );
            }
        );
        return command;
    }

    private static Command Export()
    {
        var identifier = new Argument<string>("identifier");
        var command = new Command("export", "Print an agreement as it was imported.")
        {
            identifier,
        };
        command.Runs(
            async (run, cancel) =>
                await run.Get<AgreementsQuery>()
                    .ExportAsync(run.Actor, run.Value(identifier)!, cancel)
                    is { } policy
                    ? run.Done(new { Policy = policy }, policy)
                    : run.Refused("No such agreement stands.")
        );
        return command;
    }

    private static Command End()
    {
        var identifier = new Argument<string>("identifier");
        var command = new Command("end", "End an agreement: nothing is shared by it any more.")
        {
            identifier,
        };
        command.Runs(
            async (run, cancel) =>
                run.End(
                    await run.Get<EndAgreementOperation>()
                        .RunAsync(new(run.Value(identifier)!), run.Actor, cancel),
                    done => run.Done(new { done.Identifier }, $"{done.Name} has ended."),
                    "No such agreement stands."
                )
        );
        return command;
    }

    private static Command Record()
    {
        var command = new Command(
            "record",
            "The record of processing, from what is in force today."
        );
        command.Runs(
            async (run, cancel) =>
            {
                var record = await run.Get<ProcessingRecordQuery>().RunAsync(run.Actor, cancel);
                return run.Done(
                    record,
                    string.Join(
                        '\n',
                        record.Sources.Select(s =>
                            $"{s.Source}: {s.Verdict}, {s.Basis ?? s.Because}{(s.Gateway is null ? "" : $"; {s.Gateway}")}"
                        )
                    )
                );
            }
        );
        return command;
    }
}
