using System.CommandLine;
using System.Globalization;
using Hearth.Core.Sources;

namespace Hearth.App.Commands.Sources;

/// <summary>Loads a partner's file and prints its receipt.</summary>
public static class LoadReturnCommand
{
    public static Command Create()
    {
        var source = new Option<string>("--source")
        {
            Description = "Id of the source, as `hearth sources list` shows it",
            Required = true,
        };
        var file = new Argument<string>("file") { Description = "The partner's file" };
        var extract = Date("--extract-date", "When the partner took the data out of its system");
        var start = Date("--coverage-start", "First day the file speaks for");
        var end = Date("--coverage-end", "Last day the file speaks for");
        var area = new Option<string?>("--coverage-area")
        {
            Description = "Area the file speaks for",
        };
        var command = new Command("load", "Load a partner's return and print its receipt.")
        {
            source,
            file,
            extract,
            start,
            end,
            area,
        };
        command.Runs(
            async (run, cancel) =>
            {
                var outcome = await run.Get<LoadReturnOperation>()
                    .RunAsync(
                        new LoadReturn(
                            run.Value(source)!,
                            run.Value(file)!,
                            ExtractDate: run.Value(extract),
                            CoverageStart: run.Value(start),
                            CoverageEnd: run.Value(end),
                            CoverageArea: run.Value(area),
                            Progress: rows => run.Progress($"{rows:N0} rows")
                        ),
                        run.Actor,
                        cancel
                    );
                return run.End(outcome, loaded => Say(run, loaded));
            }
        );
        return command;
    }

    internal static Option<DateOnly?> Date(string name, string description) =>
        new(name)
        {
            Description = description + " (yyyy-mm-dd)",
            CustomParser = result =>
            {
                var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
                if (
                    DateOnly.TryParseExact(
                        text,
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var date
                    )
                )
                    return date;
                result.AddError($"{name} takes a date as yyyy-mm-dd, not '{text}'.");
                return null;
            },
        };

    private static int Say(CommandRun run, ReturnLoaded loaded)
    {
        var counts = loaded.Counts;
        return run.Done(
            new
            {
                Return = loaded.ReturnNo,
                counts.Rows,
                counts.Loaded,
                counts.Warned,
                counts.Rejected,
                counts.Repeated,
                counts.Outside,
                counts.Superseded,
                counts.Ended,
                loaded.Receipt,
            },
            $"Return {loaded.ReturnNo}: {counts.Rows:N0} rows: {counts.Loaded:N0} loaded, {counts.Warned:N0} loaded with warnings, "
                + $"{counts.Rejected:N0} rejected, {counts.Repeated:N0} repeated, {counts.Outside:N0} outside. "
                + $"{counts.Superseded:N0} replace earlier versions, {counts.Ended:N0} earlier records ended."
                + string.Concat(
                    loaded
                        .Receipt.Reasons.Where(r => r.Outcome == "rejected")
                        .Select(r => $"\n  {r.Rows:N0} rejected: {r.Column} {r.Reason}. {r.Fix}.")
                ),
            counts.Rejected > 0 ? ExitCode.DoneWithRejectedRows : ExitCode.Done
        );
    }
}
