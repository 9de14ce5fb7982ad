using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access.Clients;
using Hearth.Core.Sharing.Requests;
using Hearth.Rules.Sharing;
using Purpose = Hearth.Core.Access.Purpose;

namespace Hearth.App.Api.Sharing;

/// <param name="Permit">Permitted, or refused.</param>
/// <param name="Answer">The answer, or the full and clear reasons of the refusal.</param>
internal sealed record AnswerBody(bool Permit, string Answer);

/// <summary>Requests between agencies (SocialCareData UC09), by the published request object.</summary>
internal static class RequestsApi
{
    private const string Path = "/sharing/requests";

    private static readonly Purpose[] Purposes =
    [
        Purpose.SupportFamilies,
        Purpose.CoordinateSupport,
        Purpose.PreventEscalation,
        Purpose.Safeguard,
        Purpose.ManagePartners,
    ];

    public static void MapRequests(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost(Path, AskAsync)
            .WithName("ask-agency")
            .WithTags("Sharing")
            .WithSummary("Ask an agency what it knows of a person")
            .Produces<RequestObject>(StatusCodes.Status201Created)
            .Needs(ApiScopes.RequestsWrite, Permission.SharingRequest, Purposes);
        routes
            .MapGet(Path, ListAsync)
            .WithName("requests")
            .WithTags("Sharing")
            .WithSummary(
                "Requests this client asked, and those its agency is asked if it may answer"
            )
            .Produces<IReadOnlyList<RequestObject>>()
            .Needs(ApiScopes.RequestsRead, Permission.SharingAnswer, Purposes);
        routes
            .MapGet(Path + "/{id:guid}", ReadAsync)
            .WithName("request")
            .WithTags("Sharing")
            .WithSummary("One request, and what became of it")
            .Produces<RequestObject>()
            .Needs(ApiScopes.RequestsRead, Permission.SharingAnswer, Purposes);
        routes
            .MapPost(Path + "/{id:guid}/answer", AnswerAsync)
            .WithName("answer-request")
            .WithTags("Sharing")
            .WithSummary("Permit with the answer, or refuse with full and clear reasons")
            .Produces<RequestObject>()
            .Needs(ApiScopes.RequestsWrite, Permission.SharingAnswer, Purposes);
    }

    private static Task<IResult> AskAsync(
        RequestObject body,
        HttpContext context,
        AskPartnerOperation ask,
        RequestsQuery requests,
        CancellationToken cancel
    ) =>
        Once.RunAsync(
            context,
            body,
            find: async id =>
                await requests.OneAsync(id, context.Actor(), cancel) is { } before
                    ? Created(context, before)
                    : null,
            make: async id =>
                await (
                    await ask.RunAsync(
                        new(
                            body.Extension.Holder,
                            body.RequestedData.Query.Asked(),
                            body.AssertedPurpose,
                            body.Extension.Categories,
                            body.Extension.Why,
                            body.Extension.Alternatives
                        )
                        {
                            Id = id,
                        },
                        context.Actor(),
                        cancel
                    )
                ).EndAsync(async made =>
                    Created(context, (await requests.OneAsync(made.Id, context.Actor(), cancel))!)
                )
        );

    private static async Task<IResult> ListAsync(
        HttpContext context,
        RequestsQuery requests,
        CancellationToken cancel
    ) =>
        Results.Ok(
            (await requests.RunAsync(context.Actor(), cancel)).Select(RequestObject.Of).ToArray()
        );

    private static async Task<IResult> ReadAsync(
        Guid id,
        HttpContext context,
        RequestsQuery requests,
        CancellationToken cancel
    ) =>
        await requests.OneAsync(id, context.Actor(), cancel) is { } read
            ? Etag.Answer(context, RequestObject.Of(read), Etag.Of(read.Of.Version))
            : Problem.NotFound;

    private static async Task<IResult> AnswerAsync(
        Guid id,
        AnswerBody body,
        HttpContext context,
        AnswerRequestOperation answer,
        RequestsQuery requests,
        CancellationToken cancel
    )
    {
        if (Etag.IfMatch(context) is not { } version)
            return Problem.Of(
                428,
                "Send If-Match with the ETag of the request as you read it, so that nobody's answer is lost."
            );
        var outcome = await answer.RunAsync(
            new(id, body.Permit, body.Answer, version),
            context.Actor(),
            cancel
        );
        return outcome is Outcome<InformationRequest>.Conflict conflict
            ? Problem.Of(412, conflict.What)
            : await outcome.EndAsync(async done =>
            {
                var read = (await requests.OneAsync(done.Id, context.Actor(), cancel))!;
                return Etag.Answer(context, RequestObject.Of(read), Etag.Of(read.Of.Version));
            });
    }

    private static IResult Created(HttpContext context, RequestRead made)
    {
        context.Response.Headers.ETag = Etag.Of(made.Of.Version);
        return Results.Created($"{ApiRoutes.Root}{Path}/{made.Of.Id:D}", RequestObject.Of(made));
    }
}
