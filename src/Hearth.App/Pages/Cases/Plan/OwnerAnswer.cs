using Hearth.App.Web.Govuk;
using Hearth.Core.Cases.Plans;

namespace Hearth.App.Pages.Cases.Plan;

/// <summary>Who does an action, as a page asks for it: one of the family, an account that works with it, or somebody by name.</summary>
internal static class OwnerAnswer
{
    private const string Member = "member:";
    private const string Account = "account:";
    private const string Somebody = "somebody";

    public static IReadOnlyList<Choice> Choices(PlanRead plan) =>
        [
            new("", "Choose"),
            .. plan.Members.Select(m => new Choice($"{Member}{m.Id}", m.Name)),
            .. plan.Workers.Select(w => new Choice(
                $"{Account}{w.UserId:D}",
                $"{w.Worker}, {w.WorksAs}"
            )),
            new(Somebody, "Somebody else"),
        ];

    /// <summary>Null: nobody was chosen.</summary>
    public static ActionOwner? Of(string? owner, string? name)
    {
        if (owner == Somebody)
            return ActionOwner.Named(name ?? "");
        if (After(owner, Member) is { } person)
            return ActionOwner.Member(new(person));
        return After(owner, Account) is { } account ? ActionOwner.Account(account) : null;
    }

    /// <summary>The answers that stand for the owner of an action: which of them, and the name.</summary>
    public static (string Owner, string? Name) Read(PlanAction action) =>
        action.OwnerPersonId is { } person ? ($"{Member}{person}", null)
        : action.OwnerUserId is { } user ? ($"{Account}{user:D}", null)
        : (Somebody, action.OwnerWorker);

    private static Guid? After(string? owner, string prefix) =>
        owner?.StartsWith(prefix, StringComparison.Ordinal) == true
        && Guid.TryParse(owner[prefix.Length..], out var id)
            ? id
            : null;
}
