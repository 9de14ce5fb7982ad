using Hearth.App.Web.Govuk;
using Hearth.Rules.Sharing;

namespace Hearth.App.Web;

/// <summary>The main parts of the service, as far as a role may open them.</summary>
internal static class Menu
{
    private static readonly (string Text, string Href, Permission? Needs)[] Places =
    [
        ("Home", "/", null),
        ("Front door", "/cases/front-door", Permission.CasesDecide),
        ("Refer", "/cases/contacts", Permission.CasesRefer),
        ("Returns", "/sources", Permission.SourcesRead),
        ("Matching", "/matching", Permission.MatchingRun),
        ("Find a person", "/matching/find", Permission.PeopleFind),
        ("Families supported", "/cases", Permission.CasesRead),
        ("Meetings", "/cases/meetings", Permission.CasesRead),
        ("Lists", "/eligibility", Permission.EligibilityRead),
        ("Requests", "/sharing/requests", Permission.SharingAnswer),
        ("What is agreed", "/sharing", Permission.PartnersRead),
        ("Partners", "/partners", Permission.PartnersRead),
        ("Notices", "/sharing/notices", Permission.SharingManage),
        ("Objections", "/sharing/objections", Permission.SharingManage),
        ("Messages", "/cases/messages", Permission.CasesMessages),
        ("Accounts", "/access/users", Permission.AccessAccounts),
        ("Systems", "/access/clients", Permission.AccessAccounts),
        ("Audit", "/access/audit", Permission.AccessAudit),
        ("Sealed families", "/access/seals", Permission.AccessSeal),
    ];

    public static IReadOnlyList<Place> For(RoleBundle role, PathString here)
    {
        var open = Places
            .Where(p => p.Needs is not { } needs || role.May.Contains(needs))
            .ToArray();
        // The longest address that holds the page is the part it is in.
        var within = open.Where(p => p.Href != "/" && here.StartsWithSegments(p.Href))
            .OrderByDescending(p => p.Href.Length)
            .FirstOrDefault()
            .Href;
        return
        [
            .. open.Select(p => new Place(
                p.Text,
                p.Href,
                Here: here == p.Href,
                Within: p.Href == within && here != p.Href
            )),
        ];
    }
}
