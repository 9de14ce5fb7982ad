using System.Text.Json.Nodes;
using Hearth.App.Web;
using Hearth.Core.Access.Clients;
using Hearth.Core.Sharing;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Policies;
using Purpose = Hearth.Core.Access.Purpose;

namespace Hearth.App.Api.Sharing;

/// <summary>The agreements that stand, each as the SharingPolicy it was imported as.</summary>
internal static class AgreementsApi
{
    public static void MapAgreements(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/sharing/agreements", ListAsync)
            .WithName("agreements")
            .WithTags("Sharing")
            .WithSummary("The sharing agreements that stand, as SocialCareData SharingPolicy")
            .Produces<IReadOnlyList<JsonNode>>()
            .Needs(ApiScopes.AgreementsRead, Permission.PartnersRead, Purpose.ManagePartners);

    private static async Task<IResult> ListAsync(
        HttpContext context,
        AgreementsQuery agreements,
        CancellationToken cancel
    ) =>
        Etag.Answer<IReadOnlyList<JsonNode>>(
            context,
            [
                .. (await agreements.RunAsync(context.Actor(), cancel)).Select(a =>
                    JsonNode.Parse(SharingPolicyJson.Write(a.Policy))!
                ),
            ]
        );
}
