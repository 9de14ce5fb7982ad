using Hearth.App.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Public.Support;

[AllowAnonymous]
public sealed class SentModel : HearthPage
{
    public string Reference { get; private set; } = "";
    public string Due { get; private set; } = "";

    public IActionResult OnGet()
    {
        if (TempData["Reference"] is not string reference)
            return LocalRedirect("/support");
        (Reference, Due) = (reference, TempData["Due"] as string ?? "");
        return Page();
    }
}
