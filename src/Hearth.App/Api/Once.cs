using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access.Clients;
using Microsoft.EntityFrameworkCore;

namespace Hearth.App.Api;

/// <summary>A write that can be asked for twice and is made once, by the caller's <c>Idempotency-Key</c>.</summary>
internal static class Once
{
    public const string Header = "Idempotency-Key";

    /// <param name="context">The call.</param>
    /// <param name="asked">What is asked, beside the address.</param>
    /// <param name="find">What was made under an id before; null when nothing was.</param>
    /// <param name="make">Makes it under an id.</param>
    public static async Task<IResult> RunAsync(
        HttpContext context,
        object? asked,
        Func<Guid, Task<IResult?>> find,
        Func<Guid, Task<IResult>> make
    )
    {
        var key = context.Request.Headers[Header].ToString();
        if (key.Length == 0)
            return Problem.Of(
                400,
                $"Send an {Header} header: a word of your own for this write, the same when you send it again."
            );
        try
        {
            var begun = await context
                .RequestServices.GetRequiredService<WriteOnceOperation>()
                .RunAsync(
                    new(key, Fingerprint(context.Request, asked)),
                    context.Actor(),
                    context.RequestAborted
                );
            if (begun is not Outcome<WriteBegun>.Ok { Value: var write })
                // Something else under one word: 422, by the draft.
                return begun is Outcome<WriteBegun>.Conflict conflict
                    ? Problem.Of(422, conflict.What)
                    : begun.End(_ => Results.Empty);
            return write.Again && await find(write.Id) is { } before
                ? before
                : await make(write.Id);
        }
        catch (DbUpdateException)
        {
            return Problem.Of(
                409,
                "The same write is being made by another call. Send it again in a moment."
            );
        }
    }

    private static byte[] Fingerprint(HttpRequest request, object? asked) =>
        SHA256.HashData(
            Encoding.UTF8.GetBytes(
                $"{request.Method} {request.Path}{request.QueryString} {request.ContentLength} {JsonSerializer.Serialize(asked)}"
            )
        );
}
