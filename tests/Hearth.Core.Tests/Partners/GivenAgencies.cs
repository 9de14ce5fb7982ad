using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Partners;
using Hearth.Testing;

namespace Hearth.Core.Tests.Partners;

/// <summary>Invented agencies, and the officer who keeps the register.</summary>
internal static class GivenAgencies
{
    public const string Rowan = "rowan-house-school";
    public static readonly DateOnly Today = new(2026, 10, 1);

    public static readonly Actor Officer = new(
        "0199aaaa-0000-7000-8000-000000000002",
        "council",
        Role.InformationGovernanceOfficer,
        Purpose.ManagePartners
    );

    public static readonly Actor Reader = Officer with { Role = Role.LeadWorker };

    public static T Ok<T>(this Outcome<T> outcome) => outcome.ShouldBeOfType<Outcome<T>.Ok>().Value;

    public static string Refused<T>(this Outcome<T> outcome) =>
        outcome.ShouldBeOfType<Outcome<T>.Refused>().Reason;

    public static Task<Outcome<Agency>> RegisterAsync(
        this TestDatabase database,
        string id = Rowan,
        AgencyKind kind = AgencyKind.School,
        bool specified = false,
        Actor? by = null
    ) =>
        database.WithAsync<RegisterAgencyOperation, Outcome<Agency>>(o =>
            o.RunAsync(new(id, $"Agency {id} (invented)", kind, specified), by ?? Officer, default)
        );

    public static Task<Outcome<Signature>> SignAsync(
        this TestDatabase database,
        Paper paper,
        DateOnly? on = null,
        string version = "1 (example)",
        string signatory = "Wren Ashgrove",
        Actor? by = null
    ) =>
        database.WithAsync<SignPaperOperation, Outcome<Signature>>(o =>
            o.RunAsync(
                new(
                    Rowan,
                    paper,
                    version,
                    signatory,
                    "Head teacher",
                    "Rowan House School (invented)",
                    on ?? Today
                ),
                by ?? Officer,
                default
            )
        );

    /// <summary>The school, registered and with both papers signed.</summary>
    public static async Task InForceAsync(this TestDatabase database, DateOnly? on = null)
    {
        (await database.RegisterAsync()).Ok();
        await database.SignBothAsync(on);
    }

    public static async Task SignBothAsync(this TestDatabase database, DateOnly? on = null)
    {
        (await database.SignAsync(Paper.FrameworkProtocol, on)).Ok();
        (await database.SignAsync(Paper.Agreement, on)).Ok();
    }

    public static Task<string?> WhyNotAsync(this TestDatabase database, string agency = Rowan) =>
        database.WithAsync<StandingQuery, string?>(q => q.WhyNotAsync(agency, default));

    public static async Task<AgencyRead> ReadAsync(
        this TestDatabase database,
        string agency = Rowan
    ) =>
        (
            await database.WithAsync<AgenciesQuery, AgencyRead?>(q =>
                q.FindAsync(agency, Officer, default)
            )
        ).ShouldNotBeNull();

    public static async Task<User> AccountAsync(
        this TestDatabase database,
        string agency,
        Role role = Role.TeamMember,
        string? email = null
    ) =>
        (
            await database.WithAsync<AddUserOperation, Outcome<User>>(o =>
                o.RunAsync(
                    new(
                        email ?? $"{Guid.NewGuid():N}@example.org",
                        "Ada Larchfield",
                        role,
                        agency,
                        "larch lane at dusk"
                    ),
                    Actor.DataTeam(Purpose.ManageAccounts),
                    default
                )
            )
        ).Ok();

    public static async Task<IReadOnlyList<PartnerNews>> ToldAsync(
        this TestDatabase database,
        User user,
        bool unread = true
    ) =>
        [
            .. (
                await database.WithAsync<NoticesQuery, IReadOnlyList<PartnerNotice>>(q =>
                    q.RunAsync(user.ActFor(Purpose.ManagePartners), default, unread)
                )
            ).Select(n => n.News),
        ];
}
