using System.Text.RegularExpressions;
using Hearth.Browser.Tests.Support;
using Hearth.Core.Access;
using Hearth.Core.Eligibility;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hearth.Browser.Tests;

/// <summary>An officer who sees no family seals one by the number that its page gives.</summary>
[Trait("Requirement", "SH-1")]
public class SealJourneyTests(Chromium chromium, ListedCouncil council)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_family_is_sealed_by_its_number_opens_to_whom_is_named_and_the_seal_is_lifted(
        int width
    )
    {
        await using var server = await HearthServer.StartAsync(council);
        var officer = await server.AccountAsync(
            Role.InformationGovernanceOfficer,
            name: "Wren Elmrow"
        );
        var manager = await server.AccountAsync(Role.ProgrammeAnalyst, name: "Perran Larchfield");
        await server.AccountAsync(Role.LocalityManager, name: "Bryn Larkspur");
        var lists = await server.WithAsync<ListsQuery, IReadOnlyList<ListRow>>(q =>
            q.RunAsync(Actor.DataTeam(), default)
        );
        await using var theirs = await chromium.OpenAsync(server, width);
        var desk = await theirs.NewPageAsync();
        await desk.SignInAsync(manager);
        await desk.GotoAsync($"/eligibility/lists/{lists[0].Id}");
        await desk.Locator("tbody th a").First.ClickAsync();
        var said = await desk.GetByText("This family's number is").InnerTextAsync();
        var number = Regex.Match(said, "number is ([0-9a-f-]+)").Groups[1].Value;

        await using var window = await chromium.OpenAsync(server, width);
        var page = await window.NewPageAsync();
        await page.SignInAsync(officer);
        await page.GotoAsync("/access/seals");
        await page.GetByLabel("The family's number").FillAsync(number);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByLabel("Somebody would be in danger").CheckAsync();
        await page.GetByLabel("In your own words").FillAsync("An invented danger");
        await page.GetByLabel("Bryn Larkspur").CheckAsync();
        await page.ShouldBeAccessibleAsync("seal");
        await page.GetByRole(AriaRole.Button, new() { Name = "Seal this family" }).ClickAsync();
        await Expect(page.GetByText("It opens to 1 person")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync("sealed");
        (await desk.ReloadAsync())!.Status.ShouldBe(404, "it is sealed against them");

        await page.GetByRole(AriaRole.Link, new() { Name = "Lift the seal" }).ClickAsync();
        await page.GetByLabel("Why it is needed no more").FillAsync("The danger is over");
        await page.ShouldBeAccessibleAsync("seal-lift");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lift the seal" }).ClickAsync();
        await Expect(page.GetByText("The seal is lifted")).ToBeVisibleAsync();
        (await desk.ReloadAsync())!.Status.ShouldBe(200);
    }
}
