using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Sharing.Objections;
using Hearth.Core.Sharing.Requests;

namespace Hearth.App.Pages.Home;

/// <summary>Requests that the actor's agency is to answer, and objections that are the actor's to decide.</summary>
public sealed class SharingToDo(
    RequestsQuery requests,
    ObjectionsQuery objections,
    TimeProvider clock
)
{
    public async Task<IReadOnlyList<Todo>> RunAsync(Actor actor, CancellationToken cancel)
    {
        List<Todo> found = [];
        var due = await requests.ToAnswerAsync(actor, cancel);
        var late = due.Count(d => d.By < clock.Today());
        if (due is [var first, ..])
            found.Add(
                new(
                    $"{Words.Count(due.Count, "request", "requests")} for information to answer, {(due.Count == 1 ? "" : "the first ")}by {Words.Day(first.By)}",
                    due.Count == 1 ? $"/sharing/requests/{first.Id:D}" : "/sharing/requests",
                    late > 0 ? $"{Words.Number(late)} overdue" : "To answer",
                    late > 0 ? "govuk-tag--red" : "govuk-tag--yellow"
                )
            );
        var waiting = await objections.WaitingAsync(actor, cancel);
        if (waiting > 0)
            found.Add(
                new(
                    $"{Words.Count(waiting, "objection", "objections")} to sharing to decide",
                    "/sharing/objections",
                    "To decide",
                    "govuk-tag--yellow"
                )
            );
        return found;
    }
}
