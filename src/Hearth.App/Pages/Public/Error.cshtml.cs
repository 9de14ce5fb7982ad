using System.Data.Common;
using System.Net.Sockets;
using Hearth.App.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hearth.App.Pages.Public;

/// <summary>What went wrong, in words that help and tell no secrets; the log has the rest.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, StreamedForm]
public sealed class ErrorModel : PageModel
{
    public string Heading { get; private set; } = "";
    public IReadOnlyList<string> Lines { get; private set; } = [];

    public void OnGet(int code) => Say(code);

    public void OnPost(int code) => Say(code);

    private void Say(int code)
    {
        var failure = HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Error;
        if (failure is not null && IsOfTheDatabase(failure))
            code = StatusCodes.Status503ServiceUnavailable;
        else if (failure is BadHttpRequestException bad)
            code = bad.StatusCode;
        // Opened by hand rather than in place of a page, there is nothing to tell of.
        else if (failure is null && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null)
            code = StatusCodes.Status404NotFound;
        Response.StatusCode = code;
        (Heading, Lines) = code switch
        {
            404 => (
                "Page not found",
                [
                    "If you typed the address, check that it is right. If you followed a link, what it led to may be gone, or may not be yours to see.",
                ]
            ),
            400 => (
                "The form could not be used",
                [
                    "It may have been open too long, or you may have signed in or out in another tab. Nothing was changed.",
                    "Go back, load the page again and send it once more.",
                ]
            ),
            413 => ("The file is too large", (string[])["Nothing was stored."]),
            503 => (
                "Hearth cannot reach its database",
                [
                    "Nothing you did caused this, and nothing was changed by your last step. Try again in a few minutes.",
                    "If it goes on, tell the person who looks after Hearth at the council.",
                ]
            ),
            _ => (
                "Something went wrong",
                [
                    "The fault is ours, and it has been recorded. Try again in a few minutes.",
                    "If it goes on, tell the person who looks after Hearth at the council what you were doing.",
                ]
            ),
        };
    }

    private static bool IsOfTheDatabase(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
            if (failure is DbException or SocketException)
                return true;
        return false;
    }
}
