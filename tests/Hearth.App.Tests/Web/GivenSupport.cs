using AngleSharp.Dom;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Team;
using Hearth.Core.Eligibility;
using Hearth.Core.People;
using Hearth.Core.Sharing.Involvements;
using Hearth.Testing;

namespace Hearth.App.Tests.Web;

/// <summary>Families of an invented council who are being supported, and who leads the work.</summary>
public static class GivenSupport
{
    public static readonly Actor Manager = new(
        "0199aaaa-0000-7000-8000-000000000003",
        "council",
        Role.LocalityManager,
        Purpose.SupportFamilies
    );

    /// <summary>Opens support for the first families of a list.</summary>
    public static async Task<(FamilyId Family, CaseId Case)[]> SupportedAsync(
        this WebCouncil council,
        int families = 1
    )
    {
        var list = await council.ListedAsync();
        var rows = (
            await council.Database.WithAsync<EntriesQuery, EntriesPage?>(q =>
                q.RunAsync(new(list), Actor.DataTeam(), default)
            )
        )!.Rows;
        List<(FamilyId, CaseId)> opened = [];
        foreach (var row in rows.Take(families))
            opened.Add((row.Family, await council.Database.OpenAsync(row.Family)));
        return [.. opened];
    }

    /// <summary>The account of an e-mail address leads the work from today on.</summary>
    public static async Task LedByAsync(this WebCouncil council, CaseId id, string email)
    {
        var account = await council.AccountIdAsync(email);
        (
            await council.Database.WithAsync<AllocateLeadWorkerOperation, Outcome<LeadWorkerSpell>>(
                o =>
                    o.RunAsync(
                        new(id, account, council.Database.Clock.Today(), null, null),
                        Manager,
                        default
                    )
            )
        ).ShouldBeOfType<Outcome<LeadWorkerSpell>.Ok>();
    }

    public static async Task<Guid> AccountIdAsync(
        this WebCouncil council,
        string email,
        string agency = "council"
    ) =>
        (
            await council.Database.WithAsync<AccountsOfAgencyQuery, Guid?>(q =>
                q.OfAsync(agency, email, Actor.DataTeam(), default)
            )
        )!.Value;

    /// <summary>The account of another agency works with a family from today on.</summary>
    public static async Task WorksWithAsync(
        this WebCouncil council,
        string email,
        string agency,
        FamilyId family
    ) =>
        (
            await council.Database.WithAsync<RecordInvolvementOperation, Outcome<Involvement>>(
                async o =>
                    await o.RunAsync(
                        new(
                            family,
                            null,
                            agency,
                            await council.AccountIdAsync(email, agency),
                            "Bryn Larkspur",
                            "School nurse",
                            null,
                            email,
                            council.Database.Clock.Today()
                        ),
                        Actor.DataTeam(),
                        default
                    )
            )
        ).ShouldBeOfType<Outcome<Involvement>.Ok>();

    /// <summary>What a form holds hidden, the first that has it.</summary>
    public static string Hidden(this IParentNode page, string name) =>
        page.QuerySelector($"main input[type=hidden][name='{name}'], input[name='{name}']")!
            .GetAttribute("value")!;
}
