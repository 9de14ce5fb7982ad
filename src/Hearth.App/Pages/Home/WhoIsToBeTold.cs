using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Sharing.Told;

namespace Hearth.App.Pages.Home;

/// <summary>How many families have still to be told about their information, of those this actor answers for.</summary>
public sealed class WhoIsToBeTold(ToldOverdueQuery overdue)
{
    private const string Where = "/sharing/told";

    public async Task<IReadOnlyList<Todo>> RunAsync(Actor actor, CancellationToken cancel)
    {
        var counts = await overdue.CountAsync(actor, cancel);
        Todo?[] todos =
        [
            Of(
                counts.Overdue,
                "was not told in time",
                "were not told in time",
                "Overdue",
                "govuk-tag--red"
            ),
            Of(
                counts.LookAgain,
                "has a reason to look at again",
                "have a reason to look at again",
                "Look again",
                "govuk-tag--yellow"
            ),
            Of(
                counts.Due,
                "is still to be told",
                "are still to be told",
                "To do",
                "govuk-tag--blue"
            ),
        ];
        return [.. todos.OfType<Todo>()];
    }

    private static Todo? Of(int count, string one, string several, string state, string colour) =>
        count == 0
            ? null
            : new(Words.Count(count, $"family {one}", $"families {several}"), Where, state, colour);
}
