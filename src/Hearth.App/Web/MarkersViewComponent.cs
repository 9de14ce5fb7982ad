using Hearth.Core.Access;
using Hearth.Core.Cases.Markers;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Web;

/// <summary>
/// What every worker has to know of the family a page is about, at the top of every such page: which family that is, the address
/// says. Pages to come have it without asking for it.
/// </summary>
public sealed class MarkersViewComponent(MarkersQuery markers) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var cancel = HttpContext.RequestAborted;
        return await OfPageAsync(cancel) is { Markers.Count: > 0 } found
            ? View(found)
            : Content("");
    }

    private async Task<FamilyMarkers?> OfPageAsync(CancellationToken cancel)
    {
        // Pages that are open to all, such as one that says that something went wrong, have nobody who acts.
        if (HttpContext.Features.Get<Actor>() is not { } actor)
            return null;
        if (Guid("case") is { } of)
            return await markers.OfCaseAsync(new(of), actor, cancel);
        var path = HttpContext.Request.Path;
        if (Guid("family") is { } family && !path.StartsWithSegments("/access"))
            return await markers.OfFamilyAsync(new(family), actor, cancel);
        if (
            path.StartsWithSegments("/cases/meetings/call")
            && System.Guid.TryParse(HttpContext.Request.Query["case"], out var called)
        )
            return await markers.OfCaseAsync(new(called), actor, cancel);
        if (Guid("id") is not { } id)
            return null;
        if (path.StartsWithSegments("/cases/meetings"))
            return await markers.OfMeetingAsync(id, actor, cancel);
        if (path.StartsWithSegments("/people/families"))
            return await markers.OfFamilyAsync(new(id), actor, cancel);
        return path.StartsWithSegments("/cases/front-door")
            ? await markers.OfContactAsync(id, actor, cancel)
            : null;
    }

    private Guid? Guid(string name) =>
        System.Guid.TryParse(RouteData.Values[name]?.ToString(), out var id) ? id : null;
}
