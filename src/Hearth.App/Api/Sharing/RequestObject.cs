using System.Text.Json.Serialization;
using Hearth.Core;
using Hearth.Core.Sharing.Requests;

namespace Hearth.App.Api.Sharing;

/// <summary>
/// A request as the published object writes one. What it lacks — who is asked, for which kinds of information, why, and what
/// became of it — travels in an extension of ours.
/// </summary>
/// <remarks>Source: SocialCareData, Information Governance – Request Object 0.1 (request.json).</remarks>
internal sealed record RequestObject(
    [property: JsonPropertyName("RequestedData")] RequestedData RequestedData,
    [property: JsonPropertyName("AssertedPurpose")] string AssertedPurpose,
    [property: JsonPropertyName("hearth:request")] RequestExtension Extension,
    [property: JsonPropertyName("Identifier")] RequestIdentifier? Identifier = null,
    [property: JsonPropertyName("DateStamp")] DateTime? DateStamp = null,
    [property: JsonPropertyName("RequesterIdentifier")]
        RequesterIdentifier? RequesterIdentifier = null,
    [property: JsonPropertyName("SharingPolicy")] IReadOnlyList<string>? SharingPolicy = null
)
{
    public const string System = "https://hearth.example/id/request";
    private const string Agencies = "https://hearth.example/id/agency";

    public static RequestObject Of(RequestRead read) =>
        new(
            new(PersonObject.Of(read.Person)),
            read.Of.Purpose,
            new(
                read.Of.Holder,
                read.Of.Categories.Split(','),
                read.Of.Why,
                read.Of.Alternatives,
                read.Of.Due,
                Kebab.Of(read.Of.State),
                read.Of.Answer,
                read.Of.DecidedAt
            ),
            new(read.Of.Id.ToString("D"), System),
            read.Of.AskedAt,
            new(read.Of.Requester, Agencies),
            read.Of.Policies.Split(',', StringSplitOptions.RemoveEmptyEntries)
        );
}

internal sealed record RequestedData([property: JsonPropertyName("Query")] PersonObject Query);

internal sealed record RequestIdentifier(
    [property: JsonPropertyName("value")] string Value,
    [property: JsonPropertyName("System")] string System
);

internal sealed record RequesterIdentifier(string Value, string System);

/// <param name="Holder">The agency asked, by id.</param>
/// <param name="Categories">Kinds of information, by id.</param>
/// <param name="Why">Why it is needed.</param>
/// <param name="Alternatives">Why information that names nobody would not do (agreement, 3.3.6).</param>
/// <param name="Due">By when it is to be answered.</param>
/// <param name="State">waiting, permitted, refused or withdrawn.</param>
/// <param name="Answer">The answer, or the full and clear reasons of a refusal.</param>
/// <param name="DecidedAt">When it was answered.</param>
internal sealed record RequestExtension(
    string Holder,
    IReadOnlyList<string> Categories,
    string Why,
    string Alternatives,
    DateOnly? Due = null,
    string? State = null,
    string? Answer = null,
    DateTime? DecidedAt = null
);
