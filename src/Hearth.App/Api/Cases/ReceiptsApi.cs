using System.Text.Json;
using System.Text.Json.Serialization;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Cases.Messages.Delivering;

namespace Hearth.App.Api.Cases;

/// <summary>What GOV.UK Notify tells of a message; of its other parts nothing is read.</summary>
/// <remarks>Source: GOV.UK Notify, REST API documentation, "Delivery receipts".</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record NotifyReceipt(string? Id, string? Reference, string? Status);

/// <summary>
/// Where GOV.UK Notify tells what became of a message. It shows itself by a token of its own, not by ours; without one set
/// there is no such address.
/// </summary>
internal static class ReceiptsApi
{
    public const string Path = ApiRoutes.Root + "/cases/messages/receipts";

    public static void MapReceipts(this IEndpointRouteBuilder app) =>
        app.MapPost(Path, ReceiveAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> ReceiveAsync(
        HttpContext context,
        NotifyCallback callback,
        ReceiveReceiptOperation receive,
        CancellationToken cancel
    )
    {
        // Before anything of the body is read.
        if (!callback.IsFrom(context.Request.Headers.Authorization))
            return Results.NotFound();
        if (await ReadAsync(context.Request, cancel) is not { } receipt)
            return Results.BadRequest();
        if (receipt is not { Id: { } id, Status: { } status })
            return Results.BadRequest();
        // Another service of the council's may send by the same account: what is not ours is none of our business.
        if (receipt.Reference is not { } reference)
            return Results.NoContent();
        var outcome = await receive.RunAsync(new(id, reference, status), Actor.Hearth, cancel);
        // Notify tells it again in five minutes.
        return outcome is Outcome<MessageState>.Conflict
            ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
            : Results.NoContent();
    }

    private static async Task<NotifyReceipt?> ReadAsync(
        HttpRequest request,
        CancellationToken cancel
    )
    {
        try
        {
            return request.HasJsonContentType()
                ? await request.ReadFromJsonAsync<NotifyReceipt>(cancel)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
