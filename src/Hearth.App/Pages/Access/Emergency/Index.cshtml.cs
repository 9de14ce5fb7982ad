using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Access.Emergency;

[Needs(Permission.AccessEmergency, Purpose.Safeguard)]
public sealed class IndexModel(OpenInEmergencyOperation open) : HearthPage
{
    [BindProperty]
    public string? Forename { get; set; }

    [BindProperty]
    public string? Surname { get; set; }

    [BindProperty]
    public DateAnswer Born { get; set; } = new();

    [BindProperty]
    public string? Postcode { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Born is { IsEmpty: false, Date: null })
            return Wrong("Enter a real date, such as 24 7 2016", nameof(Born));
        var outcome = await open.RunAsync(
            new(
                new()
                {
                    Forename = Forename,
                    Surname = Surname,
                    BirthDate = Born.Date,
                    Postcode = Postcode,
                },
                Reason ?? ""
            ),
            Actor,
            cancel
        );
        return End(
            outcome,
            opened =>
            {
                Notice =
                    "Open to you for eight hours. The information-governance officer reviews it by the end of the next working day.";
                return LocalRedirect($"/people/families/{opened[0]}");
            },
            nameof(Forename)
        );
    }
}
