using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access.Clients;
using Hearth.Core.Matching;
using Hearth.Rules.Sharing;
using Purpose = Hearth.Core.Access.Purpose;

namespace Hearth.App.Api.Matching;

/// <param name="Run">The matching run that answers.</param>
/// <param name="People">The likeliest first; none that the client may not know of.</param>
internal sealed record KnownAnswer(int Run, IReadOnlyList<KnownPerson> People);

/// <param name="Id">The person.</param>
/// <param name="Families">Those they belong to now, that the client may know of.</param>
/// <param name="Grade">By the published match grades.</param>
/// <param name="Score">Of the grade, 0 to 1.</param>
/// <param name="Probability">What the model makes of it, 0 to 1.</param>
internal sealed record KnownPerson(
    string Id,
    IReadOnlyList<string> Families,
    string Grade,
    double Score,
    double Probability
);

/// <summary>Is this person known? The question is in the body: what names a person is in no address.</summary>
internal static class KnownApi
{
    public static void MapKnown(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/matching/known", RunAsync)
            .WithName("whether-a-person-is-known")
            .WithTags("Matching")
            .WithSummary(
                "Whether a person is known, with match grades (SocialCareData PUB03) and a probability"
            )
            .Produces<KnownAnswer>()
            .Needs(
                ApiScopes.PersonKnown,
                Permission.PeopleFind,
                Purpose.IdentifyFamilies,
                Purpose.SupportFamilies,
                Purpose.Safeguard
            );

    private static async Task<IResult> RunAsync(
        PersonObject person,
        HttpContext context,
        FindPersonOperation find,
        CancellationToken cancel
    ) =>
        (await find.RunAsync(new(person.Asked()), context.Actor(), cancel)).End(found =>
            Results.Ok(
                new KnownAnswer(
                    found.Run,
                    [
                        .. found.People.Select(p => new KnownPerson(
                            p.Id.ToString(),
                            [.. p.Families.Select(f => f.ToString())],
                            Kebab.Of(p.Grade),
                            p.Score,
                            Math.Round(p.Probability, 4)
                        )),
                    ]
                )
            )
        );
}
