using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Cases.Plans;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Plan;

/// <summary>What the pages of a plan share: the plan, and whom answers are about.</summary>
public abstract class PlanPage(PlanQuery plans) : HearthPage
{
    /// <summary>The answer that means everybody.</summary>
    public const string Everybody = "everybody";

    [FromRoute]
    public Guid Case { get; set; }

    public PlanRead Read { get; private set; } = null!;
    public bool MayWork => Actor.May(Permission.CasesWork) && Read.Case.IsOpen;
    public string Address => $"/cases/{Case:D}/plan";

    protected async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await plans.RunAsync(new(Case), Actor, cancel) is not { } read)
            return false;
        Read = read;
        return true;
    }

    protected LocalRedirectResult Done(string notice, string at = "")
    {
        Notice = notice;
        return LocalRedirect(Address + at);
    }

    /// <summary>Everybody, or one of them.</summary>
    public IReadOnlyList<Choice> Whom(string everybody) => [new(Everybody, everybody), .. Members];

    public IReadOnlyList<Choice> Members =>
        [.. Read.Members.Select(m => new Choice(m.Id.ToString(), m.Name))];

    /// <summary>Null: everybody, or nobody of the family that there is.</summary>
    protected static PersonId? PersonOf(string? answer) =>
        Guid.TryParse(answer, out var id) ? new PersonId(id) : null;

    protected static string AnswerOf(PersonId? person) => person?.ToString() ?? Everybody;
}
