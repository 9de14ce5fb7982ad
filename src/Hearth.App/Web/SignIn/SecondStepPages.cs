using Hearth.Core.Access;
using Hearth.Core.Access.SecondFactor;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Web.SignIn;

/// <summary>What comes after the first proof of who somebody is, by whatever way they gave it.</summary>
internal static class SecondStepPages
{
    /// <summary>Signs in, or goes on to the second step.</summary>
    public static async Task<IActionResult> GoOnAsync(
        this HearthPage page,
        PasswordRight right,
        string? next,
        TimeProvider clock,
        DateTime? provedAt = null
    )
    {
        if (right.Next == SecondStep.None)
        {
            await page.HttpContext.SignInAsync(right.User, clock, provedAt);
            // Only to a page of our own: a link to sign in must not lead on to someone else's site.
            return page.LocalRedirect(page.Url.IsLocalUrl(next) ? next! : "/");
        }
        await page.HttpContext.BeginSecondStepAsync(right.User);
        return page.RedirectToPage(
            right.Next == SecondStep.Code
                ? "/Access/SecondFactor/Code"
                : "/Access/SecondFactor/SetUp",
            new { next }
        );
    }
}
