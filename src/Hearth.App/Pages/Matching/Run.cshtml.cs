using System.Globalization;
using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Matching;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Matching;

[Needs(Permission.MatchingRun, Purpose.IdentifyFamilies)]
public sealed class RunModel(MatchRunsQuery runs, TimeProvider clock) : HearthPage
{
    public MatchRun Run { get; private set; } = null!;
    public MatchRunDetail Detail { get; private set; } = new();

    public string Elapsed
    {
        get
        {
            var time = (Run.FinishedAt ?? clock.UtcNow()) - Run.StartedAt;
            var seconds = Words.Count(time.Seconds, "second", "seconds");
            return time.TotalMinutes < 1
                ? seconds
                : $"{Words.Count((long)time.TotalMinutes, "minute", "minutes")} {seconds}";
        }
    }

    public IReadOnlyList<SummaryRow> Facts => [.. Rows()];

    public async Task<IActionResult> OnGetAsync(int no, CancellationToken cancel)
    {
        if (await runs.FindAsync(Actor, no, cancel) is not { } run)
            return NotFound();
        Run = run;
        Detail = MatchRunsQuery.DetailOf(run);
        return Page();
    }

    /// <summary>Four places: the floors are given in thousandths.</summary>
    internal static string Figure(double number) =>
        number.ToString("0.0000", CultureInfo.InvariantCulture);

    private IEnumerable<SummaryRow> Rows()
    {
        yield return new("As at", Words.Day(Run.AsAt));
        yield return new("Model", Run.Model);
        yield return new("Started", Words.Moment(Run.StartedAt));
        if (Run.Status != RunStatus.Done)
            yield break;
        yield return new("Took", Elapsed);
        yield return new(
            "Distinct identities",
            $"{Words.Number(Run.Identities)}, compared in {Words.Number(Run.Pairs)} pairs"
        );
        yield return new(
            "Links made",
            Detail.JoinWeight is { } join
                ? $"{Words.Number(Run.Links)}, from a match weight of {join.ToString("0.##", CultureInfo.InvariantCulture)}"
                : Words.Number(Run.Links)
        );
        if (Detail.KeepWeight is { } keep)
            yield return new(
                "Doubtful from",
                $"a match weight of {keep.ToString("0.##", CultureInfo.InvariantCulture)}"
            );
        yield return new(
            "Since the run before",
            $"{Words.Count(Detail.PeopleMerged ?? 0, "person", "people")} merged, {Detail.PeopleSplit ?? 0} split; "
                + $"{Words.Count(Detail.FamiliesMerged ?? 0, "family", "families")} merged, {Detail.FamiliesSplit ?? 0} split"
        );
    }
}
