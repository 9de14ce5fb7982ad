using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access.Clients;
using Hearth.Core.People;
using Hearth.Core.Sharing.Disclosures;
using Hearth.Rules.Sharing;
using Purpose = Hearth.Core.Access.Purpose;

namespace Hearth.App.Api.Sharing;

/// <param name="Family">The family it is about.</param>
/// <param name="Person">One of its members; none: the whole family.</param>
/// <param name="Channel">system, meeting, telephone, face-to-face, recorded-post, fax or secure-email.</param>
/// <param name="Categories">Kinds of information, by id.</param>
/// <param name="What">In a few words.</param>
/// <param name="ToAgency">By id.</param>
/// <param name="ToWhom">Who received it.</param>
/// <param name="Purpose">What it was for, by id.</param>
/// <param name="On">The day.</param>
internal sealed record DisclosureBody(
    Guid Family,
    Guid? Person,
    string Channel,
    IReadOnlyList<string> Categories,
    string What,
    string ToAgency,
    string ToWhom,
    string Purpose,
    DateOnly On
);

/// <param name="Id">The entry of the register.</param>
/// <param name="Verdict">permit, deny or review: whether an agreement covers it.</param>
/// <param name="Rule">The rule that decided.</param>
internal sealed record DisclosureAnswer(string Id, string Verdict, string Rule);

/// <summary>The disclosure register, kept from the system in which a worker makes the call.</summary>
internal static class DisclosuresApi
{
    public static void MapDisclosures(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/sharing/disclosures", RecordAsync)
            .WithName("record-disclosure")
            .WithTags("Sharing")
            .WithSummary("Record that something was shared, by whatever channel")
            .Produces<DisclosureAnswer>(StatusCodes.Status201Created)
            .Needs(
                ApiScopes.DisclosuresWrite,
                Permission.SharingRecord,
                Purpose.SupportFamilies,
                Purpose.CoordinateSupport,
                Purpose.Safeguard
            );

    private static Task<IResult> RecordAsync(
        DisclosureBody body,
        HttpContext context,
        RecordDisclosureOperation record,
        DisclosuresQuery register,
        CancellationToken cancel
    ) =>
        Once.RunAsync(
            context,
            body,
            find: async id =>
                (
                    await register.RunAsync(new(body.Family), context.Actor(), cancel) ?? []
                ).FirstOrDefault(d => d.Of.Id == id)
                    is { } before
                    ? Created(before.Of)
                    : null,
            make: async id =>
                Kebab.TryRead<Channel>(body.Channel, out var channel)
                    ? (
                        await record.RunAsync(
                            new(
                                new(body.Family),
                                body.Person is { } person ? new PersonId(person) : null,
                                channel,
                                body.Categories,
                                body.What,
                                body.ToAgency,
                                body.ToWhom,
                                body.Purpose,
                                body.On
                            )
                            {
                                Id = id,
                            },
                            context.Actor(),
                            cancel
                        )
                    ).End(Created)
                    : Problem.Of(
                        422,
                        $"channel is one of {string.Join(", ", Enum.GetValues<Channel>().Select(Kebab.Of))}."
                    )
        );

    private static IResult Created(Disclosure made) =>
        Results.Json(
            new DisclosureAnswer(made.Id.ToString("D"), Kebab.Of(made.Verdict), made.Rule),
            statusCode: StatusCodes.Status201Created
        );
}
