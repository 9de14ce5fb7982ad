using Hearth.Core;
using Microsoft.AspNetCore.WebUtilities;

namespace Hearth.App.Api;

/// <summary>Errors as RFC 9457 problem details: what is wrong, in words the caller's makers can act on, and nothing of our insides.</summary>
internal static class Problem
{
    public static IResult Of(int status, string detail) =>
        Results.Problem(
            detail,
            statusCode: status,
            title: ReasonPhrases.GetReasonPhrase(status),
            type: "about:blank"
        );

    public static Task WriteAsync(HttpContext context, int status, string detail) =>
        Of(status, detail).ExecuteAsync(context);

    public static IResult NotFound =>
        Of(404, "There is no such thing, or none this client may know of.");

    /// <summary>What an operation gave, or why it did not.</summary>
    public static IResult End<T>(this Outcome<T> outcome, Func<T, IResult> done) =>
        outcome switch
        {
            Outcome<T>.Ok ok => done(ok.Value),
            Outcome<T>.Refused refused => Of(422, refused.Reason),
            Outcome<T>.Conflict conflict => Of(409, conflict.What),
            _ => NotFound,
        };

    /// <inheritdoc cref="End"/>
    public static async Task<IResult> EndAsync<T>(
        this Outcome<T> outcome,
        Func<T, Task<IResult>> done
    ) => outcome is Outcome<T>.Ok ok ? await done(ok.Value) : outcome.End(_ => Results.Empty);
}
