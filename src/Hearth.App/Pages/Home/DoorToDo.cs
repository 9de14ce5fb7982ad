using Hearth.App.Pages.Cases.FrontDoor;
using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Rules.Cases;

namespace Hearth.App.Pages.Home;

/// <summary>What waits at the front door: the most pressing contacts, and referrers who have not heard.</summary>
public sealed class DoorToDo(ContactsQuery contacts, FrontDoorRules rules)
{
    private const int Most = 8;
    private const string Where = "/cases/front-door";

    /// <summary>Null for whoever decides nothing there.</summary>
    public async Task<IReadOnlyList<Todo>?> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (await contacts.RunAsync(ContactsPart.ToDecide, 1, actor, cancel) is not { } waiting)
            return null;
        List<Todo> found =
        [
            .. waiting
                .Contacts.Take(Most)
                .Select(c => new Todo(
                    $"{rules.Kinds[c.Contact.Kind].Name}: {c.AboutShort}",
                    $"{Where}/{c.Contact.Id}",
                    FrontDoorWords.Standing(c),
                    $"{FrontDoorWords.Colour(c.Standing)} hearth-tag-wide"
                )),
        ];
        if (waiting.Total > Most)
            found.Add(new($"{Words.Count(waiting.Total - Most, "more", "more")} to decide", Where));
        if (waiting.Untold > 0)
            found.Add(
                new(
                    Words.Count(
                        waiting.Untold,
                        "referrer has not been told what was decided",
                        "referrers have not been told what was decided"
                    ),
                    $"{Where}?part={Kebab.Of(ContactsPart.ToTell)}",
                    "To do",
                    "govuk-tag--yellow"
                )
            );
        return found;
    }
}
