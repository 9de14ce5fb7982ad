using System.Diagnostics;
using Hearth.App.Commands;
using Hearth.App.Synthetic;
using Hearth.App.Synthetic.Households;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Eligibility;
using Hearth.Core.Matching;
using Hearth.Core.Sources;

namespace Hearth.App.Demo;

/// <summary>
/// The main job from end to end on an invented council: returns become people, families and explained lists, by the same
/// operations as any command runs. A refusal on the way is thrown: in a demo it is a bug.
/// </summary>
internal sealed class MainJob(CommandRun run, CouncilOptions options)
{
    /// <summary>The framework whose lists at two dates are compared.</summary>
    public const string Compared = "troubled-families/2015-04";

    private static readonly Actor Actor = Actor.DataTeam(Purpose.Demonstration);
    private readonly Dictionary<string, double> seconds = new(StringComparer.Ordinal);
    private readonly string council = DemoFolder.CouncilIn(run.Get<DataFolder>());

    public async Task<DemoResult> RunAsync(CancellationToken cancel)
    {
        var all = Stopwatch.StartNew();
        var files = await TimeAsync(
            "generate",
            $"Inventing a council of {options.People:N0} people",
            () => Task.FromResult(Generate(cancel))
        );
        AgreeArea();
        var (records, rejected, outside) = await TimeAsync(
            "load",
            $"Loading {files.Count} returns",
            () => LoadAsync(files, cancel)
        );
        var matched = await TimeAsync(
            "match",
            "Matching records into people and families",
            () =>
                With<RunMatchingOperation, MatchingDone>(o =>
                    o.RunAsync(new RunMatching(options.Until, run.Progress), Actor, cancel)
                )
        );
        var measured = await TimeAsync(
            "evaluate",
            "Measuring against the truth",
            () =>
                With<EvaluateMatchingOperation, MatchingEvaluated>(o =>
                    o.RunAsync(new EvaluateMatching(Path.Combine(council, "truth")), Actor, cancel)
                )
        );
        var (identified, changes) = await TimeAsync(
            "eligibility",
            "Making a list under each framework",
            () => ListAsync(cancel)
        );
        seconds["all"] = Math.Round(all.Elapsed.TotalSeconds, 1);
        return new(
            run.Get<DataFolder>().Path,
            matched.People,
            matched.Families,
            records,
            rejected,
            outside,
            identified,
            Measured.Of(measured.People),
            Measured.Of(measured.Families),
            measured.Probabilities is { } p ? Math.Round(p.Calibration.Error, 4) : null,
            changes,
            seconds
        );
    }

    /// <summary>The area the council's partners agreed: rows of the neighbouring council are counted and not stored.</summary>
    private void AgreeArea() =>
        File.WriteAllText(
            Path.Combine(run.Get<DataFolder>().Rulebook, "area.yaml"),
            $"agreed: Invented for the demo\npostcodes: [{string.Join(", ", AddressBook.Districts)}]\n"
        );

    private IReadOnlyList<ManifestFile> Generate(CancellationToken cancel) =>
        GenerateCouncilOperation.Run(options, council, run.Progress, cancel) switch
        {
            Outcome<CouncilMade>.Refused refused => throw new InvalidOperationException(
                refused.Reason
            ),
            _ => Manifest.Read(council).Files,
        };

    private async Task<(long Records, long Rejected, long Outside)> LoadAsync(
        IReadOnlyList<ManifestFile> files,
        CancellationToken cancel
    )
    {
        var (records, rejected, outside) = (0L, 0L, 0L);
        foreach (
            var file in files
                .OrderBy(f => f.ExtractDate)
                .ThenBy(f => f.Source, StringComparer.Ordinal)
        )
        {
            var loaded = await With<LoadReturnOperation, ReturnLoaded>(o =>
                o.RunAsync(
                    new LoadReturn(
                        file.Source,
                        Path.Combine(council, "returns", file.File),
                        ExtractDate: file.ExtractDate,
                        CoverageStart: file.CoverageStart,
                        CoverageEnd: file.CoverageEnd
                    ),
                    Actor,
                    cancel
                )
            );
            var counts = loaded.Counts;
            run.Progress(
                $"  {file.Source, -30} {file.ExtractDate:yyyy-MM-dd} {counts.Rows, 9:N0} rows, {counts.Rejected:N0} rejected"
            );
            records += counts.Loaded + counts.Warned;
            rejected += counts.Rejected;
            outside += counts.Outside;
        }
        return (records, rejected, outside);
    }

    private async Task<(
        Dictionary<string, int> Identified,
        Dictionary<string, int> Changes
    )> ListAsync(CancellationToken cancel)
    {
        var identified = new Dictionary<string, int>(StringComparer.Ordinal);
        var changes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var framework in run.Get<Rules.Loading.Rulebook>().Frameworks)
        {
            var dates =
                framework.Key == Compared ? options.ExtractDates : options.ExtractDates.TakeLast(1);
            EligibilityRun? last = null;
            foreach (var asAt in dates)
            {
                var list = await With<RunEligibilityOperation, EligibilityRun>(o =>
                    o.RunAsync(new RunEligibility(framework.Key, asAt), Actor, cancel)
                );
                run.Progress(
                    $"  {framework.Key, -30} {asAt:yyyy-MM-dd} {list.Met, 9:N0} of {list.Families:N0} families"
                );
                if (last is not null)
                    changes = await ChangesAsync(last.List, list.List, cancel);
                last = list;
            }
            identified[framework.Key] = last!.Met;
        }
        return (identified, changes);
    }

    private async Task<Dictionary<string, int>> ChangesAsync(
        ListId earlier,
        ListId later,
        CancellationToken cancel
    )
    {
        var compared = await With<CompareListsOperation, ListsCompared>(o =>
            o.RunAsync(new CompareLists(later, earlier), Actor, cancel)
        );
        return new(StringComparer.Ordinal)
        {
            ["joined"] = compared.Joined.Count,
            ["left"] = compared.Left.Count,
            ["changed"] = compared.Changed.Count,
            ["unchanged"] = compared.Unchanged,
        };
    }

    private async Task<T> TimeAsync<T>(string stage, string words, Func<Task<T>> work)
    {
        run.Progress(words + " …");
        var watch = Stopwatch.StartNew();
        var result = await work();
        seconds[stage] = Math.Round(watch.Elapsed.TotalSeconds, 1);
        return result;
    }

    /// <summary>Each in a scope of its own, as a command would run it.</summary>
    private async Task<T> With<TOperation, T>(Func<TOperation, Task<Outcome<T>>> operate)
        where TOperation : notnull
    {
        await using var scope = run.Services.CreateAsyncScope();
        return await operate(scope.ServiceProvider.GetRequiredService<TOperation>()) switch
        {
            Outcome<T>.Ok ok => ok.Value,
            Outcome<T>.Refused refused => throw new InvalidOperationException(refused.Reason),
            Outcome<T>.Conflict conflict => throw new InvalidOperationException(conflict.What),
            _ => throw new InvalidOperationException("The data team may not do this."),
        };
    }
}
