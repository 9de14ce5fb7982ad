using System.CommandLine;
using Hearth.Core;
using Hearth.Core.Eligibility;

namespace Hearth.App.Commands.Eligibility;

public static class ExportCommand
{
    private static readonly string[] Formats = [.. Enum.GetValues<ExportFormat>().Select(Kebab.Of)];

    public static Command Create()
    {
        var list = Arguments.List();
        var format = new Option<string>("--format")
        {
            Description = "csv, xlsx or json",
            DefaultValueFactory = _ => "csv",
        };
        format.AcceptOnlyFromAmong(Formats);
        var to = new Option<FileInfo>("--out")
        {
            Description = "The file to write; it must not be there yet",
            Required = true,
        };
        var command = new Command("export", "Write a list to a file that is safe in a spreadsheet.")
        {
            list,
            format,
            to,
        };
        command.Runs(
            async (run, cancel) =>
            {
                var file = run.Value(to)!;
                if (file.Exists)
                    return run.Refused($"{file.FullName} is there already.");
                // Written beside and moved, so that no half of a list is ever taken for one.
                var part = file.FullName + ".part";
                Hearth.Core.Outcome<ListExported> outcome;
                await using (var stream = File.Create(part))
                    outcome = await run.Get<ExportListOperation>()
                        .RunAsync(
                            new ExportList(
                                run.ListId(list),
                                Kebab.Read<ExportFormat>(run.Value(format)!),
                                stream
                            ),
                            run.Actor,
                            cancel
                        );
                if (outcome is Outcome<ListExported>.Ok)
                    File.Move(part, file.FullName);
                else
                    File.Delete(part);
                return run.End(
                    outcome,
                    done =>
                        run.Done(
                            new
                            {
                                List = done.List.Value,
                                done.Format,
                                done.Families,
                                File = file.FullName,
                            },
                            $"{done.Families} families written to {file.FullName}"
                        )
                );
            }
        );
        return command;
    }
}
