using System.CommandLine;
using System.Diagnostics;
using Hearth.App.Linking.Encoded;
using Hearth.App.Linking.Inputs;
using Hearth.Linkage.Encode;

namespace Hearth.App.Commands.Matching.Encoded;

internal static class EncodeLinkCommand
{
    public static Command Create()
    {
        var one = new Argument<string>("one") { Description = "A file of encodings" };
        var other = new Argument<string>("other")
        {
            Description = "Another, of the same key and options",
        };
        var output = new Option<string>("--out")
        {
            Description = "CSV file of linked ids to write; it must not exist",
            Required = true,
        };
        var threshold = new Option<double?>("--threshold")
        {
            Description =
                "Dice coefficient from which two are linked, 0 to 1; default chosen from the files",
        };
        threshold.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.GetValue(threshold) is not (null or (>= 0 and <= 1)))
                result.AddError("--threshold takes a number from 0 to 1.");
        });
        var oneToOne = new Option<bool>("--one-to-one")
        {
            Description = "Each file holds a person once: a record has one partner at most",
        };
        var command = new Command(
            "link",
            "Link two files of encodings without seeing who is in them."
        )
        {
            one,
            other,
            output,
            threshold,
            oneToOne,
        };
        command.RunsAlone(
            async (run, cancel) =>
            {
                try
                {
                    var watch = Stopwatch.StartNew();
                    var links = await LinkEncoded.RunAsync(
                        run.Value(one)!,
                        run.Value(other)!,
                        run.Value(output)!,
                        run.Value(threshold),
                        run.Value(oneToOne),
                        cancel
                    );
                    return run.Done(
                        Shown(links, run.Value(output)!, watch),
                        Words(links, run.Value(output)!)
                    );
                }
                catch (InputException wrong)
                {
                    return run.Refused(wrong.Message);
                }
            }
        );
        return command;
    }

    private static object Shown(EncodedLinks links, string output, Stopwatch watch) =>
        new
        {
            Pairs = links.Pairs.Count,
            links.Compared,
            links.ComparedAll,
            Threshold = Math.Round(links.Threshold, 4),
            Seconds = Math.Round(watch.Elapsed.TotalSeconds, 3),
            Out = output,
        };

    private static string Words(EncodedLinks links, string output) =>
        $"{links.Pairs.Count:N0} links from a Dice coefficient of {links.Threshold:0.000}, among {links.Compared:N0} pairs compared{(links.ComparedAll ? ", which is all" : "")}.\n{output}";
}
