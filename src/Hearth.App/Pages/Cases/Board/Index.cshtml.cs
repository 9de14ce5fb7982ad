using System.Globalization;
using Hearth.App.Pages.Cases.Team;
using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.Board;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Hearth.App.Pages.Cases.Board;

/// <summary>Families who are supported now: a manager's, or those somebody works with.</summary>
[Needs(Permission.CasesRead, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class IndexModel(BoardQuery board, PlanRules rules, CaseworkRules casework)
    : HearthPage
{
    private const string Nobody = "nobody";
    private const string MayStepDown = "may-step-down";

    [BindProperty(SupportsGet = true)]
    public string? Lead { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Flag { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Level { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Locality { get; set; }

    [BindProperty(SupportsGet = true, Name = "page-no")]
    public int At { get; set; } = 1;

    public BoardPage Found { get; private set; } = null!;
    public PlanRules Rules => rules;
    public CaseworkRules Casework => casework;
    public bool MayManage => Actor.May(Permission.CasesManage);
    public bool IsFiltered => (Lead ?? Flag ?? Level ?? Locality) is not null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Lead, Flag) = (Given(Lead), Given(Flag));
        (Level, Locality) = (Given(Level), Given(Locality));
        Found = await board.RunAsync(
            new(
                Lead == Nobody ? Guid.Empty
                    : Guid.TryParse(Lead, out var lead) ? lead
                    : null,
                Level,
                Locality,
                Flag is { } f && Kebab.TryRead<DriftFlag>(f, out var flag) ? flag : null,
                Flag == MayStepDown,
                At
            ),
            Actor,
            cancel
        );
    }

    public IReadOnlyList<Choice> Leads =>
        [
            new("", "Anybody"),
            new(Nobody, $"Nobody yet ({Found.Flags[DriftFlag.NoLeadWorker]})"),
            .. Found.Workloads.Select(w => new Choice(
                w.Account.ToString("D"),
                $"{w.Worker} ({Words.Number(w.Cases)})"
            )),
        ];

    public IReadOnlyList<Choice> Flags =>
        [
            new("", "Everything"),
            .. Found.Flags.Select(f => new Choice(
                Kebab.Of(f.Key),
                $"{TeamWords.Flag(f.Key)} ({Words.Number(f.Value)})"
            )),
            new(MayStepDown, $"May step down ({Words.Number(Found.StepDown)})"),
        ];

    public IReadOnlyList<Choice> Levels =>
        [new("", "Any level"), .. Found.Levels.Select(l => new Choice(l, TeamWords.Level(l)))];

    public IReadOnlyList<Choice> Localities =>
        [new("", "Everywhere"), .. Found.Localities.Select(l => new Choice(l, l))];

    /// <summary>The same board with the same filters, on another page.</summary>
    public string Link(int page)
    {
        var values = new Dictionary<string, string?>
        {
            ["lead"] = Lead,
            ["flag"] = Flag,
            ["level"] = Level,
            ["locality"] = Locality,
            ["page-no"] = page.ToString(CultureInfo.InvariantCulture),
        };
        return QueryHelpers.AddQueryString("/cases", values.Where(v => v.Value is not null));
    }

    private static string? Given(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
