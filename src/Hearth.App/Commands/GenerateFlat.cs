using System.CommandLine;
using System.CommandLine.Invocation;
using System.Diagnostics;
using System.Globalization;
using Hearth.App.Synthetic.Flat;

namespace Hearth.App.Commands;

/// <summary>The generate command's other form: one flat file of person records, with the truth, for measuring linkage.</summary>
public static class GenerateFlat
{
    public static Command With(Command generate)
    {
        var flat = new Option<string>("--flat")
        {
            Description =
                "Instead of a council, write one CSV file of person records and whose each is; it must not exist",
        };
        var records = new Option<long>("--records")
        {
            Description = string.Create(
                CultureInfo.InvariantCulture,
                $"How many records the flat file has, 1 to {FlatFile.MostRecords}"
            ),
        };
        var ofCouncil = generate.Options.Where(o => o.Required).ToList();
        foreach (var option in ofCouncil)
            option.Required = false;
        generate.Options.Add(flat);
        generate.Options.Add(records);
        generate.Validators.Add(result =>
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
        });
        var council = (AsynchronousCommandLineAction)generate.Action!;
        var seed = generate.Options.OfType<Option<ulong>>().Single(o => o.Name == "--seed");
        generate.SetAction(
            (parsed, cancel) =>
                parsed.GetValue(flat) is { } file
                    ? Task.FromResult(
                        Write(
                            new CommandRun(parsed, EmptyServices.Instance),
                            file,
                            parsed.GetValue(records),
                            parsed.GetValue(seed),
                            cancel
                        )
                    )
                    : council.InvokeAsync(parsed, cancel)
        );
        return generate;
    }

    private static int Write(
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
            File.Move(beside, file);
        }
        finally
        {
            File.Delete(beside);
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

    private sealed class EmptyServices : IServiceProvider
    {
        public static readonly EmptyServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
