using System.Text.Json;
using Hearth.Core.Data;

namespace Hearth.Core.Access;

/// <summary>A page that someone's role may not open, and the ids in its address.</summary>
/// <param name="Page">Its route, such as <c>people/families/{id:guid}</c>.</param>
/// <param name="Family">The family it would have shown, when it is a family's page.</param>
/// <param name="Ids">Every id in the address.</param>
public sealed record RefuseAccess(string Page, Guid? Family, IReadOnlyDictionary<string, Guid> Ids);

/// <summary>That somebody asked for what they may not know is kept; to them it does not exist.</summary>
public sealed class RefuseAccessOperation(AppDb db, TimeProvider clock)
{
    public Task RunAsync(RefuseAccess request, Actor actor, CancellationToken cancel) =>
        ReadEvent.ReadAsync(
            db,
            clock,
            actor,
            "access.refused",
            request.Family is { } family ? $"family:{family:D}" : $"page:{request.Page}",
            JsonSerializer.Serialize(new { page = request.Page, ids = request.Ids }),
            cancel
        );
}
