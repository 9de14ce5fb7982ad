using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Cases.Team;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Team;

/// <summary>What allocating and standing in share: who could do it, those whom the family knows first.</summary>
public abstract class LeadPage(TeamQuery teams, LeadCandidatesQuery candidates) : HearthPage
{
    private const string Another = "another";

    [FromRoute]
    public Guid Case { get; set; }

    [BindProperty]
    public string? Account { get; set; }

    [BindProperty]
    public string? Other { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public DateAnswer From { get; set; } = new();

    public TeamRead Read { get; private set; } = null!;
    public IReadOnlyList<LeadCandidate> Candidates { get; private set; } = [];

    /// <summary>Known to the family, but without an account by which they could lead the work.</summary>
    public IEnumerable<LeadCandidate> WithoutAccount => Candidates.Where(c => c.Account is null);

    public IReadOnlyList<Choice> Known =>
        [
            .. Candidates
                .Where(c => c.Account is not null && c.Known.Count > 0)
                .Select(c => new Choice(c.Account!.Value.ToString("D"), Name(c))
                {
                    Hint = $"Known to the family: {string.Join("; ", c.Known)}",
                }),
            new(Another, "Somebody the family does not know yet"),
        ];

    public IReadOnlyList<Choice> Others =>
        [
            new("", "Choose"),
            .. Candidates
                .Where(c => c.Account is not null && c.Known.Count == 0)
                .Select(c => new Choice(c.Account!.Value.ToString("D"), Name(c))),
        ];

    protected Guid Chosen =>
        Guid.TryParse(Account == Another ? Other : Account, out var id) ? id : Guid.Empty;

    protected async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (
            await teams.RunAsync(new(Case), Actor, cancel) is not { } read
            || await candidates.RunAsync(new(Case), Actor, cancel) is not { } found
        )
            return false;
        Read = read;
        Candidates = [.. found.Where(c => c.Account is null || c.Account != read.Lead?.AccountId)];
        // Where the family knows nobody there is nothing to choose between.
        if (Known.Count == 1)
            Account ??= Another;
        return true;
    }

    protected IActionResult Done(string notice)
    {
        Notice = notice;
        return LocalRedirect($"/cases/{Case:D}/team");
    }

    private static string Name(LeadCandidate one) =>
        $"{one.Worker}, {one.Agency}, {Words.Count(one.OpenCases, "family", "families")}";
}
