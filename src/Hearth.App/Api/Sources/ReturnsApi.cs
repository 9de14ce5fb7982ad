using Hearth.App.Jobs;
using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access.Clients;
using Hearth.Core.Sources;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Http.Features;
using Purpose = Hearth.Core.Access.Purpose;

namespace Hearth.App.Api.Sources;

/// <param name="Id">The file's number while it waits.</param>
/// <param name="Source">The source it is a return of.</param>
/// <param name="File">Its name, as sent.</param>
/// <param name="Status">waiting, loading, loaded, refused or failed.</param>
/// <param name="Rows">Read so far.</param>
/// <param name="Return">The return it became.</param>
/// <param name="Reason">Why it was refused or failed.</param>
internal sealed record UploadAnswer(
    string Id,
    string Source,
    string File,
    string Status,
    long Rows,
    int? Return,
    string? Reason
);

/// <summary>Data returns: sent as the body of a call, loaded in the background, answered by a receipt.</summary>
internal static class ReturnsApi
{
    public static void MapReturns(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/sources/{source}/returns", SendAsync)
            .WithName("send-return")
            .WithTags("Sources")
            .WithSummary(
                "Send a return: the file is the body, its name, extract date and coverage are in the address"
            )
            .Accepts<Stream>("application/octet-stream", "text/csv", "application/xml")
            .Produces<UploadAnswer>(StatusCodes.Status202Accepted)
            .Needs(ApiScopes.ReturnsWrite, Permission.SourcesLoad, Purpose.IdentifyFamilies);
        routes
            .MapGet("/sources/uploads/{id:guid}", UploadAsync)
            .WithName("upload")
            .WithTags("Sources")
            .WithSummary("How far a file is")
            .Produces<UploadAnswer>()
            .Needs(ApiScopes.ReturnsRead, Permission.SourcesRead, Purpose.IdentifyFamilies);
        routes
            .MapGet("/sources/returns/{no:int}", ReceiptAsync)
            .WithName("receipt")
            .WithTags("Sources")
            .WithSummary("A return's receipt: what became of its rows, and why; no personal data")
            .Produces<Receipt>()
            .Needs(ApiScopes.ReturnsRead, Permission.SourcesRead, Purpose.IdentifyFamilies);
    }

    private static Task<IResult> SendAsync(
        string source,
        string name,
        DateOnly? extract,
        DateOnly? from,
        DateOnly? until,
        HttpContext context,
        ReceiveUploadOperation receive,
        UploadsQuery uploads,
        LoadUploadsJob job,
        CancellationToken cancel
    )
    {
        // The operation counts the bytes and says clearly when there are too many.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
        return Once.RunAsync(
            context,
            null,
            find: async id =>
                await uploads.FindAsync(context.Actor(), id, cancel) is { } before
                    ? Accepted(before)
                    : null,
            make: async id =>
                (
                    await receive.RunAsync(
                        new(source, name, context.Request.Body, extract, from, until) { Id = id },
                        context.Actor(),
                        cancel
                    )
                ).End(upload =>
                {
                    job.Look();
                    return Accepted(upload);
                })
        );
    }

    private static async Task<IResult> UploadAsync(
        Guid id,
        HttpContext context,
        UploadsQuery uploads,
        CancellationToken cancel
    ) =>
        await uploads.FindAsync(context.Actor(), id, cancel) is { } upload
            ? Etag.Answer(context, Answer(upload))
            : Problem.NotFound;

    private static async Task<IResult> ReceiptAsync(
        int no,
        HttpContext context,
        ReturnsQuery returns,
        CancellationToken cancel
    ) =>
        await returns.FindAsync(context.Actor(), no, cancel) is { Receipt: { } receipt }
            ? Etag.Answer(context, receipt)
            : Problem.NotFound;

    private static IResult Accepted(Upload upload) =>
        Results.Accepted($"{ApiRoutes.Root}/sources/uploads/{upload.Id:D}", Answer(upload));

    private static UploadAnswer Answer(Upload upload) =>
        new(
            upload.Id.ToString("D"),
            upload.SourceId,
            upload.FileName,
            Kebab.Of(upload.Status),
            upload.Rows,
            upload.ReturnNo,
            upload.Reason
        );
}
