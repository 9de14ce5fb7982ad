using Hearth.Core;
using Hearth.Core.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hearth.App.Web;

/// <summary>
/// What page models share: who acts, and how an operation's outcome becomes a redirect, an error summary or a 404. A page
/// model binds, calls the operation and shapes; it decides nothing.
/// </summary>
public abstract class HearthPage : PageModel
{
    protected Actor Actor => HttpContext.Actor();

    /// <summary>Shown once, at the top of the next page.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Shows the page again with what is to be put right; <paramref name="field"/> is the one to go to.</summary>
    protected PageResult Wrong(string reason, string field = "")
    {
        ModelState.AddModelError(field, reason);
        return Page();
    }

    /// <summary>Goes on when done; a refusal shows this page again, and what is not there is a 404.</summary>
    protected IActionResult End<T>(
        Outcome<T> outcome,
        Func<T, IActionResult> done,
        string field = ""
    ) =>
        outcome switch
        {
            Outcome<T>.Ok ok => done(ok.Value),
            Outcome<T>.Refused refused => Wrong(refused.Reason, field),
            Outcome<T>.Conflict conflict => Overtaken(conflict.What, field),
            _ => NotFound(),
        };

    private PageResult Overtaken(string what, string field)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Wrong(what, field);
    }
}
