using Hearth.App.Web;
using Hearth.Core;
using Hearth.Core.Access.Clients;
using Hearth.Core.People;
using Hearth.Core.Sharing.Involvements;
using Hearth.Rules.Sharing;
using Purpose = Hearth.Core.Access.Purpose;

namespace Hearth.App.Api.People;

/// <param name="Id">The family.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Members">Adults first, children from the eldest.</param>
/// <param name="Needs">What the newest list says, problem by problem, as far as the client may see; met, not-met or unknown.</param>
/// <param name="Withheld">Kinds of information that the client's role or the agreements leave out, known of this family or not.</param>
internal sealed record FamilyAnswer(
    string Id,
    string Name,
    IReadOnlyList<MemberAnswer> Members,
    IReadOnlyList<NeedRead> Needs,
    IReadOnlyList<string> Withheld
);

internal sealed record MemberAnswer(
    string Id,
    string Name,
    string Role,
    DateOnly? BirthDate,
    string? Sex,
    bool LivesElsewhere
);

internal sealed record NeedRead(string Id, string Name, string Answer);

/// <param name="Agency">The agency's name.</param>
/// <param name="Worker">Who.</param>
/// <param name="WorksAs">What they are to the family.</param>
/// <param name="Phone">Where they are reached.</param>
/// <param name="Email">Where they are reached.</param>
/// <param name="With">The member they work with; none: the whole family.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; none while it goes on.</param>
internal sealed record WorkingAnswer(
    string Agency,
    string Worker,
    string WorksAs,
    string? Phone,
    string? Email,
    string? With,
    DateOnly From,
    DateOnly? To
);

/// <summary>A family, and who works with it. Reading is an event, saved before anything is given back.</summary>
internal static class FamiliesApi
{
    private static readonly Purpose[] Purposes =
    [
        Purpose.IdentifyFamilies,
        Purpose.SupportFamilies,
        Purpose.CoordinateSupport,
        Purpose.Safeguard,
    ];

    public static void MapFamilies(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/people/families/{id:guid}", ReadAsync)
            .WithName("family")
            .WithTags("People")
            .WithSummary("A family, as far as the client may see it")
            .Produces<FamilyAnswer>()
            .Needs(ApiScopes.FamilyRead, Permission.PeopleRead, Purposes);
        routes
            .MapGet("/people/families/{id:guid}/working", WorkingAsync)
            .WithName("who-works-with-a-family")
            .WithTags("People")
            .WithSummary("Who works with a family, and who did; those who do now come first")
            .Produces<IReadOnlyList<WorkingAnswer>>()
            .Needs(ApiScopes.WorkingRead, Permission.PeopleRead, Purposes);
    }

    private static async Task<IResult> ReadAsync(
        Guid id,
        HttpContext context,
        FamilyQuery families,
        CancellationToken cancel
    ) =>
        await families.RunAsync(new(id), null, context.Actor(), cancel) is { } read
            ? Etag.Answer(context, Answer(read))
            : Problem.NotFound;

    private static FamilyAnswer Answer(FamilyRead read) =>
        new(
            read.Family.Id.ToString(),
            read.Family.Name,
            [
                .. read.Members.Select(m => new MemberAnswer(
                    m.Id.ToString(),
                    m.Name,
                    Kebab.Of(m.Role),
                    m.BirthDate,
                    m.Sex,
                    m.LivesElsewhere
                )),
            ],
            [
                .. (read.Judgement?.Problems ?? []).Select(p => new NeedRead(
                    p.Id,
                    p.Name,
                    Kebab.Of(p.Answer)
                )),
            ],
            read.Withheld
        );

    private static async Task<IResult> WorkingAsync(
        Guid id,
        HttpContext context,
        WhoElseQuery working,
        CancellationToken cancel
    ) =>
        await working.RunAsync(new(id), context.Actor(), cancel) is { } found
            ? Etag.Answer<IReadOnlyList<WorkingAnswer>>(
                context,
                [
                    .. found.Select(i => new WorkingAnswer(
                        i.Agency,
                        i.Of.Worker,
                        i.Of.WorksAs,
                        i.Of.Phone,
                        i.Of.Email,
                        i.With,
                        i.Of.From,
                        i.Of.To
                    )),
                ]
            )
            : Problem.NotFound;
}
