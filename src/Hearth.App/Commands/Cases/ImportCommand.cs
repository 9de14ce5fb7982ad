using System.CommandLine;
using Hearth.Core.Access;
using Hearth.Core.Cases.Importing;

namespace Hearth.App.Commands.Cases;

public static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file")
        {
            Description = "The old system's open cases, one a row: CSV in UTF-8 with a heading row",
        };
        var map = new Option<FileInfo>("--map")
        {
            Description = "Which columns say what: YAML, see docs/guides/import-cases.md",
            Required = true,
        };
        var command = new Command(
            "import",
            "Open a case for each row whose family is known for certain. The same row read again adds nothing."
        )
        {
            file,
            map,
        };
        command.Runs(
            async (run, cancel) =>
            {
                var outcome = await run.Get<ImportCasesOperation>()
                    .RunAsync(
                        new(run.Value(file)!.FullName, run.Value(map)!.FullName),
                        Actor.DataTeam(Purpose.SupportFamilies),
                        cancel
                    );
                return run.End(
                    outcome,
                    done =>
                        run.Done(
                            done,
                            Words(done),
                            done.Rejected.Count == 0 ? ExitCode.Done : ExitCode.DoneWithRejectedRows
                        )
                );
            }
        );
        return command;
    }

    private static string Words(CasesImported done) =>
        string.Join(
            Environment.NewLine,
            new[]
            {
                $"{done.Rows} rows: {done.Imported} cases brought over, {done.AlreadyHere} here before, {done.Rejected.Count} not taken.",
            }.Concat(
                done.Rejected.Select(r => $"Row {r.Row} ({r.Reference ?? "no reference"}): {r.Why}")
            )
        );
}
