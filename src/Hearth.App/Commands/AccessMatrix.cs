using System.Text;
using Hearth.App.Api;
using Hearth.App.Web;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;

namespace Hearth.App.Commands;

/// <summary>Who may open what: every route by every role, from what the routes say and the rulebook's roles.</summary>
internal static class AccessMatrix
{
    public static async Task<string> WriteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("hearth-docs-");
        try
        {
            await using var app = WebHost.Build(
                new DataFolder(folder.FullName),
                "http://127.0.0.1:0"
            );
            return Write(
                await RouteAccess.AllAsync(app.Services, ((IEndpointRouteBuilder)app).DataSources),
                [.. app.Services.GetRequiredService<SharingVocabulary>().Roles.Values]
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Write(IReadOnlyList<RouteAccess> routes, IReadOnlyList<RoleBundle> roles)
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append('\n');
        Line("# Who may open what");
        Line("");
        Line(
            "Written by `./dev docs` from what each route says of itself and from `rulebook/roles/`; do not edit. Tests open every route as every role."
        );
        Line("");
        Line(
            "200: it opens, for what the person may know of; a record they may not know of is a 404 like one that is not there. 404: it does not exist for this role. 302: sign in first."
        );
        Line("");
        Line($"| Route | Not signed in | {string.Join(" | ", roles.Select(r => r.Name))} |");
        Line($"|---|---|{string.Concat(roles.Select(_ => "---|"))}");
        foreach (var route in routes.Where(r => !r.IsApi))
            Line(
                $"| `{route.Pattern}` | {(route.IsOpen ? 200 : 302)} | {string.Join(" | ", roles.Select(r => route.Opens(r) ? 200 : 404))} |"
            );
        Line("");
        Line("## The API");
        Line("");
        Line(
            "By the role a client asks in, with a token of the scope named; for one of the purposes the route serves. Without the scope: 403."
        );
        Line("");
        Line($"| Route | Scope | No token | {string.Join(" | ", roles.Select(r => r.Name))} |");
        Line($"|---|---|---|{string.Concat(roles.Select(_ => "---|"))}");
        foreach (var route in routes.Where(r => r.IsApi))
            Line(
                $"| `{string.Join(' ', route.Methods)} {route.Pattern}` | {(route.Needs as ApiNeedsAttribute)?.Scope ?? "none"} | {(route.IsOpen ? 200 : 401)} | {string.Join(" | ", roles.Select(r => route.Opens(r) ? 200 : 403))} |"
            );
        return text.ToString();
    }
}
