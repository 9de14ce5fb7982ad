using Hearth.App.Pages.Sources;
using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Eligibility;
using Hearth.Core.Matching;
using Hearth.Core.Matching.Reviewing;
using Hearth.Core.Sources;
using Hearth.Rules.Loading;
using Hearth.Rules.Sharing;

namespace Hearth.App.Pages.Home;

/// <summary>Gathers what needs doing, for this actor and of what this actor may know.</summary>
public sealed class WhatNeedsDoing(
    DueReturnsQuery due,
    ReturnsQuery returns,
    UploadsQuery uploads,
    SourcesQuery sources,
    MatchRunsQuery runs,
    ReviewQueueQuery reviews,
    ListsQuery lists,
    Rulebook rulebook
)
{
    private const int Most = 8;

    public async Task<IReadOnlyList<Todo>> ReturnsAsync(Actor actor, CancellationToken cancel)
    {
        var found = new List<Todo>();
        foreach (var upload in await uploads.UnderWayAsync(actor, cancel))
            found.Add(
                new(
                    $"{upload.FileName} is being loaded",
                    $"/sources/uploads/{upload.Id:D}",
                    "Under way",
                    "govuk-tag--blue"
                )
            );
        var waiting = (await due.ListAsync(actor, cancel))
            .Where(d => d.State is DueState.Late or DueState.DueSoon)
            .ToArray();
        foreach (var one in waiting.Take(Most))
            found.Add(
                new(
                    one.State == DueState.Late
                        ? $"{one.Name} was due on {Words.Day(one.Due)}"
                        : $"{one.Name} is due by {Words.Day(one.Due)}",
                    $"/sources/{one.SourceId}",
                    SourceWords.State(one),
                    SourceWords.Colour(one.State)
                )
            );
        if (waiting.Length > Most)
            found.Add(
                new(
                    $"{Words.Count(waiting.Length - Most, "more return", "more returns")} late or due soon",
                    "/sources"
                )
            );
        foreach (var one in (await returns.WithRejectedAsync(actor, cancel)).Take(Most))
            found.Add(
                new(
                    $"Return {one.No}, {sources.Find(actor, one.SourceId)?.Name ?? one.SourceId}, has rejected rows to put right",
                    $"/sources/returns/{one.No}",
                    Words.Count(one.Counts.Rejected, "row", "rows"),
                    "govuk-tag--yellow hearth-nowrap"
                )
            );
        return found;
    }

    public async Task<IReadOnlyList<Todo>> MatchingAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.MatchingRun))
            return [];
        if (await runs.RunningAsync(actor, cancel) is { } running)
            return
            [
                new(
                    $"Run {running.No}: {running.Stage}",
                    $"/matching/runs/{running.No}",
                    "Running",
                    "govuk-tag--blue"
                ),
            ];
        var latest = await returns.LatestAsync(actor, cancel);
        if (await runs.StandingAsync(actor, cancel) is not { } run)
            return latest is null
                ? []
                :
                [
                    new(
                        "Returns have come and nothing is matched yet",
                        "/matching/start",
                        "To do",
                        "govuk-tag--yellow"
                    ),
                ];
        var isBehind = latest > run.StartedAt;
        var waiting = (await reviews.RunAsync(actor, QueuePart.All, 0, cancel)).Waiting;
        return
        [
            .. waiting == 0
                ? Array.Empty<Todo>()
                :
                [
                    new(
                        "Pairs of records of which matching could not be sure",
                        "/matching/review",
                        Words.Count(waiting, "pair to review", "pairs to review"),
                        "govuk-tag--yellow"
                    ),
                ],
            new(
                $"Run {run.No}, as at {Words.Day(run.AsAt)}: {Words.Count(run.People, "person", "people")} in {Words.Count(run.Families, "family", "families")}",
                isBehind ? "/matching/start" : $"/matching/runs/{run.No}",
                isBehind ? "Returns have come since" : "Up to date",
                isBehind ? "govuk-tag--yellow" : "govuk-tag--green"
            ),
        ];
    }

    public async Task<IReadOnlyList<Todo>> ListsAsync(Actor actor, CancellationToken cancel) =>
        [
            .. (await lists.RunAsync(actor, cancel))
                .GroupBy(l => $"{l.Framework}/{l.Version}")
                .Select(g => g.First())
                .Select(l => (List: l, Waiting: l.Entries - l.Confirmed - l.Declined))
                .Select(l => new Todo(
                    $"{NameOf(l.List)}, as at {Words.Day(l.List.AsAt)}",
                    $"/eligibility/lists/{l.List.Id}",
                    l.Waiting == 0
                        ? "All decided"
                        : Words.Count(l.Waiting, "waits for a decision", "wait for a decision"),
                    l.Waiting == 0 ? "govuk-tag--green" : "govuk-tag--yellow"
                )),
        ];

    private string NameOf(ListRow list) =>
        rulebook.Find($"{list.Framework}/{list.Version}", list.AsAt)?.Name
        ?? list.Framework.Replace('-', ' ');

    public async Task<bool> NothingHasComeAsync(Actor actor, CancellationToken cancel) =>
        await returns.CountAsync(actor, cancel: cancel) == 0;
}
