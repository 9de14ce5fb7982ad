using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.Board;

namespace Hearth.App.Pages.Home;

/// <summary>What waits for somebody who manages support: to sign off, to allocate, to look over.</summary>
public sealed class ManagersToDo(ManagersNextQuery next)
{
    private const int Most = 8;

    /// <summary>Null for anybody else.</summary>
    public async Task<IReadOnlyList<Todo>?> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (await next.RunAsync(actor, cancel) is not { } found)
            return null;
        List<Todo> todos =
        [
            .. found
                .ToSignOff.Take(Most)
                .Select(a => new Todo(
                    $"{a.FamilyName} family: an assessment waits to be signed off, since {Words.Day(a.Since)}",
                    $"/cases/{a.Case}/assessment/{a.No}",
                    "To sign off",
                    "govuk-tag--yellow"
                )),
        ];
        if (found.ToSignOff.Count > Most)
            todos.Add(
                new(
                    $"{Words.Count(found.ToSignOff.Count - Most, "more assessment waits", "more assessments wait")} to be signed off; they follow as these are done",
                    "/cases"
                )
            );
        if (found.NoLeadWorker > 0)
            todos.Add(
                new(
                    $"{Words.Count(found.NoLeadWorker, "family has", "families have")} no lead worker",
                    "/cases?lead=nobody",
                    "To allocate",
                    "govuk-tag--yellow"
                )
            );
        if (found.SupervisionOverdue > 0)
            todos.Add(
                new(
                    $"The work with {Words.Count(found.SupervisionOverdue, "family", "families")} was not looked over in time",
                    $"/cases?flag={Kebab.Of(DriftFlag.SupervisionOverdue)}",
                    "Overdue",
                    "govuk-tag--red"
                )
            );
        return todos;
    }
}
