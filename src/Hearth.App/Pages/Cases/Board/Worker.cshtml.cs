using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Board;
using Hearth.Core.Cases.Team;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Board;

/// <summary>One family of a form that passes several on.</summary>
public sealed class PassedOn
{
    public Guid Case { get; set; }
    public Guid Spell { get; set; }
    public int Version { get; set; }

    /// <summary>Null: it stays where it is.</summary>
    public Guid? To { get; set; }
}

/// <summary>A leaver's families go to others, all in one.</summary>
[Needs(
    Permission.CasesManage,
    Purpose.SupportFamilies,
    Purpose.CoordinateSupport,
    Purpose.Safeguard
)]
public sealed class WorkerModel(
    BoardQuery board,
    LeadersQuery leaders,
    ReallocateCasesOperation reallocate,
    TimeProvider clock
) : HearthPage
{
    private IReadOnlyDictionary<CaseId, SeenLead> seen = new Dictionary<CaseId, SeenLead>();

    [FromRoute]
    public Guid Account { get; set; }

    [BindProperty]
    public List<PassedOn> Cases { get; set; } = [];

    [BindProperty]
    public DateAnswer From { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    public IReadOnlyList<BoardRow> Rows { get; private set; } = [];
    public IReadOnlyList<Choice> Workers { get; private set; } = [];
    public string Worker => Rows[0].Lead!;

    /// <summary>As the form was opened, so that whoever changed it meanwhile is not overwritten.</summary>
    public SeenLead? SeenOf(BoardRow row) =>
        Cases.FirstOrDefault(c => c.Case == row.Case.Value) is { } sent
            ? new(sent.Spell, sent.Version)
            : seen.GetValueOrDefault(row.Case);

    public string? ChosenFor(BoardRow row) =>
        Cases.FirstOrDefault(c => c.Case == row.Case.Value)?.To?.ToString("D");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (From is { IsEmpty: false, Date: null })
            return Wrong("Enter a real date, such as 24 7 2026", nameof(From));
        return End(
            await reallocate.RunAsync(
                new(
                    [
                        .. Cases
                            .Where(c => c.To is not null)
                            .Select(c => new Reallocation(
                                new(c.Case),
                                new(c.Spell, c.Version),
                                c.To!.Value
                            )),
                    ],
                    From.Date ?? Core.London.DateOf(clock.GetUtcNow().UtcDateTime),
                    Why ?? ""
                ),
                Actor,
                cancel
            ),
            done =>
            {
                Notice = $"{Words.Count(done, "family has", "families have")} another lead worker.";
                return LocalRedirect("/cases");
            },
            nameof(Why)
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Rows = await board.OfWorkerAsync(Account, Actor, cancel);
        if (Rows.Count == 0)
            return false;
        seen = await leaders.SeenAsync([.. Rows.Select(r => r.Case)], Actor, cancel);
        Workers =
        [
            new("", "Stays for now"),
            .. (await leaders.RunAsync(Actor, cancel))
                .Where(l => l.Account != Account)
                .Select(l => new Choice(
                    l.Account!.Value.ToString("D"),
                    $"{l.Worker}, {Words.Count(l.OpenCases, "family", "families")}"
                )),
        ];
        return true;
    }
}
