using Hearth.App.Web.Govuk;
using Hearth.Core.Access;

namespace Hearth.App.Web;

/// <summary>The main parts of the service, as far as a role may open them.</summary>
internal static class Menu
{
    public static IReadOnlyList<Place> For(Role role, PathString here)
    {
        (string Text, string Href)[] places = role switch
        {
            Role.Administrator =>
            [
                ("Home", "/"),
                ("Accounts", "/access/users"),
                ("Audit", "/access/audit"),
            ],
            Role.PartnerDataContact => [("Home", "/"), ("Returns", "/sources")],
            Role.ProgrammeAnalyst =>
            [
                ("Home", "/"),
                ("Returns", "/sources"),
                ("Matching", "/matching"),
                ("Lists", "/eligibility"),
            ],
            _ => [("Home", "/")],
        };
        return [.. places.Select(p => Of(p.Text, p.Href, here))];
    }

    private static Place Of(string text, string href, PathString here) =>
        new(
            text,
            href,
            Here: here == href,
            Within: href != "/" && here != href && here.StartsWithSegments(href)
        );
}
