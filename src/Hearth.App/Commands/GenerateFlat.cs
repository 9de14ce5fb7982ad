using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using Hearth.App.Synthetic.Flat;

namespace Hearth.App.Commands;

/// <summary>The generate command's other form: one flat file of person records, with the truth, for measuring linkage.</summary>
internal static class GenerateFlat
{
    public static Option<string?> File() =>
        new("--flat")
        {
            Description =
                "Instead of a council, write one CSV file of person records and whose each is; it must not exist",
        };

    public static Option<long> Records() =>
        new("--records")
        {
            Description = string.Create(
                CultureInfo.InvariantCulture,
                $"How many records the flat file has, 1 to {FlatFile.MostRecords}"
            ),
        };

    /// <summary>A flat file needs its number of records and takes nothing that describes a council; without one it is the other way about.</summary>
    public static void Check(
        CommandResult result,
        Option<string?> flat,
        Option<long> records,
        params IReadOnlyList<Option> ofCouncil
    )
    {
        if (result.GetResult(flat) is null)
        {
            foreach (var missing in ofCouncil.Where(o => result.GetResult(o) is null))
                result.AddError($"Option '{missing.Name}' is required.");
            if (result.GetResult(records) is not null)
                result.AddError("--records goes with --flat.");
            return;
        }
        foreach (var given in ofCouncil.Where(o => result.GetResult(o) is not null))
            result.AddError($"{given.Name} does not go with --flat.");
        if (
            result.GetResult(records) is not { Errors: var errors }
            || (!errors.Any() && result.GetValue(records) is < 1 or > FlatFile.MostRecords)
        )
            result.AddError(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"--flat needs --records, a number from 1 to {FlatFile.MostRecords}."
                )
            );
    }

    public static int Write(
        CommandRun run,
        string file,
        long records,
        ulong seed,
        CancellationToken cancel
    )
    {
        file = Path.GetFullPath(file);
        if (Path.Exists(file))
            return run.Refused($"{file} is there already. Name a new file.");
        if (!Directory.Exists(Path.GetDirectoryName(file)))
            return run.Refused($"The folder of {file} does not exist.");
        var watch = Stopwatch.StartNew();
        // Written beside its place and moved there when it is whole: half a file is never found.
        var beside = $"{file}.{Environment.ProcessId}.part";
        try
        {
            FlatFile.Write(beside, records, seed, cancel);
            System.IO.File.Move(beside, file);
        }
        finally
        {
            System.IO.File.Delete(beside);
        }
        var seconds = Math.Round(watch.Elapsed.TotalSeconds, 1);
        return run.Done(
            new
            {
                File = file,
                Records = records,
                Seconds = seconds,
            },
            string.Create(
                CultureInfo.InvariantCulture,
                $"{records:N0} records of invented people in {seconds} s.\n{file}"
            )
        );
    }
}
