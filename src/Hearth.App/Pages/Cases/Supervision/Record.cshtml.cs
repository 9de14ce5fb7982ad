using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.Supervision;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Supervision;

/// <summary>What one action asked for is, as typed.</summary>
public sealed class ActionTyped
{
    public string? What { get; set; }
    public DateAnswer Due { get; set; } = new();

    public bool IsEmpty => string.IsNullOrWhiteSpace(What) && Due.IsEmpty;
}

/// <summary>A manager's record of looking over the work.</summary>
[Needs(
    Permission.CasesManage,
    Purpose.SupportFamilies,
    Purpose.CoordinateSupport,
    Purpose.Safeguard
)]
public sealed class RecordModel(
    SupervisionQuery supervision,
    RecordSupervisionOperation record,
    TimeProvider clock
) : HearthPage
{
    private const int Rows = 3;

    [FromRoute]
    public Guid Case { get; set; }

    [BindProperty]
    public DateAnswer On { get; set; } = new();

    [BindProperty]
    public string? Considered { get; set; }

    [BindProperty]
    public string? Direction { get; set; }

    [BindProperty]
    public List<ActionTyped> Actions { get; set; } = [];

    [BindProperty]
    public DateAnswer NextBy { get; set; } = new();

    public SupervisionsRead Read { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        On = DateAnswer.Of(clock.Today());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (On.Date is not { } on)
            return Wrong("Enter the day, such as 24 7 2026", nameof(On));
        if (NextBy is { IsEmpty: false, Date: null })
            return Wrong("Enter a real date, such as 24 7 2026", nameof(NextBy));
        for (var i = 0; i < Actions.Count; i++)
            if (!Actions[i].IsEmpty && Actions[i].Due.Date is null)
                return Wrong(
                    "Enter by when it is to be done, such as 24 7 2026",
                    $"Actions[{i}].Due"
                );
        return End(
            await record.RunAsync(
                new(
                    new(Case),
                    on,
                    Considered ?? "",
                    Direction ?? "",
                    [
                        .. Actions
                            .Where(a => !a.IsEmpty)
                            .Select(a => new ActionAsked(a.What ?? "", a.Due.Date!.Value)),
                    ],
                    NextBy.Date
                ),
                Actor,
                cancel
            ),
            entry =>
            {
                Notice = $"Recorded. It is looked at again by {Words.Day(entry.NextBy)}.";
                return LocalRedirect($"/cases/{Case:D}/supervision");
            },
            nameof(Considered)
        );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        // A row of which nothing was sent is there as none at all.
        Actions.RemoveAll(a => a is null);
        while (Actions.Count < Rows)
            Actions.Add(new());
        if (await supervision.RunAsync(new(Case), Actor, cancel) is not { } read)
            return false;
        Read = read;
        return true;
    }
}
