using Hearth.Browser.Tests.Support;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.Team;
using Hearth.Core.Data;
using Hearth.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hearth.Browser.Tests;

/// <summary>Two families turned out to be one: from the manager's home to the one support that goes on.</summary>
[Trait("Requirement", "SU-12"), Trait("Requirement", "MA-4")]
public class JoinJourneyTests(Chromium chromium)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_manager_sees_that_a_family_is_supported_twice_and_joins_the_supports(
        int width
    )
    {
        FamilyInSupport? one = null;
        FamilyInSupport? other = null;
        await using var server = await HearthServer.StartAsync(async services =>
        {
            one = await GivenCases.FamilyInSupportAsync(services);
            other = await GivenCases.FamilyInSupportAsync(services);
        });
        var manager = await server.AccountAsync(Role.LocalityManager, name: "Wren Elmrow");
        var worker = await server.AccountAsync(Role.LeadWorker, name: "Perran Larchfield");
        await LeadsAsync(server, one!, worker);
        await server.WithAsync<AppDb, bool>(async db =>
        {
            await GivenMerged.MergedAsync(
                db,
                2,
                TimeProvider.System.GetUtcNow().UtcDateTime,
                d =>
                    GivenMerged.MergeAsync(
                        d,
                        other!.Family,
                        one!.Family,
                        (other.Parent, one.Parent)
                    )
            );
            return true;
        });
        await using var window = await chromium.OpenAsync(server, width);
        var page = await window.NewPageAsync();
        await page.SignInAsync(manager);
        await page.GotoAsync("/");
        await page.ShouldBeAccessibleAsync("home-join");
        await page.GetByRole(AriaRole.Link, new() { Name = "supported twice" }).ClickAsync();
        await page.ShouldBeAccessibleAsync("join");
        await page.GetByRole(AriaRole.Button, new() { Name = "Join them" }).ClickAsync();
        await page.ShouldBeAccessibleAsync("join-wrong");
        await page.GetByLabel("led by Perran Larchfield").CheckAsync();
        await page.GotoAsync($"/cases/{other!.Case}");
        await page.ShouldBeAccessibleAsync("case-beside");
        await page.GetByRole(AriaRole.Link, new() { Name = "Join them" }).ClickAsync();
        await page.GetByLabel("led by Perran Larchfield").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Join them" }).ClickAsync();

        await Expect(page.GetByText("The supports are joined")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync("case-joined");
        await page.GetByRole(AriaRole.Link, new() { Name = "The support that opened on" })
            .First.ClickAsync();
        await Expect(page.GetByText("Go to the one that goes on")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync("case-joined-ended");
    }

    private static async Task LeadsAsync(HearthServer server, FamilyInSupport family, string worker)
    {
        var account = await server.WithAsync<AccountsOfAgencyQuery, Guid?>(q =>
            q.OfAsync("council", worker, Actor.DataTeam(), default)
        );
        (
            await server.WithAsync<AllocateLeadWorkerOperation, Outcome<LeadWorkerSpell>>(o =>
                o.RunAsync(
                    new(family.Case, account!.Value, new(2026, 9, 1), null, null),
                    Actor.DataTeam(),
                    default
                )
            )
        ).ShouldBeOfType<Outcome<LeadWorkerSpell>.Ok>();
    }
}
