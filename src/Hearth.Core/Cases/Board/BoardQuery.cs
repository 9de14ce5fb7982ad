using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Cases.Markers;
using Hearth.Core.Data;
using Hearth.Core.Sharing;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Cases.Board;

/// <summary>Which families a board shows.</summary>
/// <param name="Lead">The lead worker's account; the empty id: those with none; null: every.</param>
/// <param name="Level">A level of need.</param>
/// <param name="Locality">A postcode district.</param>
/// <param name="Flag">A way of drifting.</param>
/// <param name="StepDown">Only those that may be ready to step down.</param>
/// <param name="Page">From 1.</param>
public sealed record BoardFilter(
    Guid? Lead = null,
    string? Level = null,
    string? Locality = null,
    DriftFlag? Flag = null,
    bool StepDown = false,
    int Page = 1
);

/// <param name="Rows">The page's rows: those that drift most first, then the longest open.</param>
/// <param name="Found">How many fit what was chosen.</param>
/// <param name="All">How many there are.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="Workloads">The busiest first, whatever was chosen.</param>
/// <param name="Flags">How many families drift in each way.</param>
/// <param name="StepDown">How many may be ready to step down.</param>
/// <param name="Levels">Levels that occur.</param>
/// <param name="Localities">Localities that occur.</param>
public sealed record BoardPage(
    IReadOnlyList<BoardRow> Rows,
    int Found,
    int All,
    int Page,
    int Pages,
    IReadOnlyList<Workload> Workloads,
    IReadOnlyDictionary<DriftFlag, int> Flags,
    int StepDown,
    IReadOnlyList<string> Levels,
    IReadOnlyList<string> Localities
);

/// <summary>Families who are supported now. That their names are read is an event.</summary>
public sealed class BoardQuery(
    AppDb db,
    FamilyAccessQuery access,
    PlanRules rules,
    CaseworkRules casework,
    MarkersQuery markers,
    HiddenAddressQuery addresses,
    TimeProvider clock
)
{
    public const int PageSize = 25;

    public async Task<BoardPage> RunAsync(BoardFilter asked, Actor actor, CancellationToken cancel)
    {
        var all = await AllAsync(actor, cancel);
        var chosen = all.Where(r => Fits(r, asked))
            .OrderByDescending(r => r.Flags.Count)
            .ThenBy(r => r.Opened)
            .ThenBy(r => r.Name, StringComparer.Ordinal)
            .ToArray();
        var pages = Math.Max(1, (chosen.Length + PageSize - 1) / PageSize);
        var page = Math.Clamp(asked.Page, 1, pages);
        return new(
            [.. chosen.Skip((page - 1) * PageSize).Take(PageSize)],
            chosen.Length,
            all.Count,
            page,
            pages,
            [
                .. all.Where(r => r.LeadAccount is not null)
                    .GroupBy(r => r.LeadAccount!.Value)
                    .Select(g => new Workload(
                        g.Key,
                        g.First().Lead!,
                        g.Count(),
                        g.Count(r => r.Flags.Count > 0),
                        g.Sum(r => r.Overdue)
                    ))
                    .OrderByDescending(w => w.Cases)
                    .ThenBy(w => w.Worker, StringComparer.Ordinal),
            ],
            Enum.GetValues<DriftFlag>()
                .ToDictionary(f => f, f => all.Count(r => r.Flags.Contains(f))),
            all.Count(r => r.MayStepDown),
            [.. all.Select(r => r.Level).Distinct().Order(StringComparer.Ordinal)],
            [
                .. all.Select(r => r.Locality)
                    .OfType<string>()
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>Every row of one lead worker, for a manager who passes their families on.</summary>
    public async Task<IReadOnlyList<BoardRow>> OfWorkerAsync(
        Guid account,
        Actor actor,
        CancellationToken cancel
    ) =>
        actor.May(Permission.CasesManage)
            ?
            [
                .. (await AllAsync(actor, cancel))
                    .Where(r => r.LeadAccount == account)
                    .OrderBy(r => r.Name, StringComparer.Ordinal),
            ]
            : [];

    private async Task<IReadOnlyList<BoardRow>> AllAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.CasesRead) || actor.Families == FamilyReach.None)
            return [];
        var rows = await BoardRows.ReadAsync(db, rules, casework, actor, clock.Today(), cancel);
        var seen = await access.OfAsync(
            [.. rows.Select(r => r.Family)],
            FlowKind.FamilyPage,
            actor,
            cancel
        );
        var known = rows.Where(r =>
                seen.TryGetValue(r.Family, out var a) && a.May(CaseAccessQuery.Category)
            )
            .ToArray();
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor,
            "cases.board-read",
            "families:supported",
            JsonSerializer.Serialize(new { families = known.Length }),
            cancel
        );
        var marked = await markers.NamesAsync(seen, cancel);
        var hidden = await addresses.OfFamiliesAsync(
            [.. known.Select(r => r.Family)],
            actor,
            cancel
        );
        return
        [
            .. known.Select(r =>
                r with
                {
                    Markers = [.. marked[r.Family].Order(StringComparer.Ordinal)],
                    Locality = hidden.Contains(r.Family) ? null : r.Locality,
                }
            ),
        ];
    }

    private static bool Fits(BoardRow row, BoardFilter asked) =>
        (asked.Lead is not { } lead || (row.LeadAccount ?? Guid.Empty) == lead)
        && (asked.Level is null || row.Level == asked.Level)
        && (asked.Locality is null || row.Locality == asked.Locality)
        && (asked.Flag is not { } flag || row.Flags.Contains(flag))
        && (!asked.StepDown || row.MayStepDown);
}
