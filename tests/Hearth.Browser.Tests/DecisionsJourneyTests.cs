using System.Text.RegularExpressions;
using Hearth.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hearth.Browser.Tests;

/// <summary>Somebody who knows better says who is who, in a browser, with axe looking at each page on the way.</summary>
public partial class DecisionsJourneyTests(Chromium chromium, ListedCouncil council)
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    [Trait("Requirement", "MA-3"), Trait("Requirement", "SE-4")]
    public async Task An_analyst_finds_a_person_takes_one_out_of_a_family_and_parts_records(
        int width,
        bool scripts
    )
    {
        await using var server = await HearthServer.StartAsync(council);
        var email = await server.AccountAsync();
        await using var window = await chromium.OpenAsync(server, width, scripts);
        var page = await window.NewPageAsync();
        var kind = scripts ? "" : "plain-";
        await page.SignInAsync(email);

        await page.GotoAsync("/eligibility");
        await page.GetByRole(AriaRole.Link, new() { Name = "30 September 2026" })
            .First.ClickAsync();
        await page.Locator("tbody th a").First.ClickAsync();
        var family = page.Url.Split('?')[0];
        await page.GetByRole(AriaRole.Link, new() { Name = "Somebody does not belong" })
            .ClickAsync();
        await page.ShouldBeAccessibleAsync(kind + "family-change");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose who");
        await page.ShouldBeAccessibleAsync(kind + "family-change-wrong");
        await page.GetByLabel("Who", new() { Exact = true })
            .SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByLabel("Does not belong to this family").CheckAsync();
        await page.GetByLabel("How you know").FillAsync("The health visitor was told so");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(page.GetByText("Run matching for it to take effect")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { NameRegex = SeveralRecords() })
            .First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "These are not all one person" })
            .ClickAsync();
        await page.ShouldBeAccessibleAsync(kind + "person-split");
        await page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await page.GetByLabel("How you know").FillAsync("A cousin of one name");
        await page.GetByRole(AriaRole.Button, new() { Name = "These are somebody else" })
            .ClickAsync();
        await Expect(page.GetByText("Run matching for it to take effect")).ToBeVisibleAsync();

        await page.GotoAsync("/matching/decisions");
        await Expect(page.GetByText("A cousin of one name")).ToBeVisibleAsync();
        await Expect(page.GetByText("The health visitor was told so")).ToBeVisibleAsync();

        await page.GotoAsync(family);
        var name = await page.Locator("tbody th").First.TextContentAsync();
        await page.GotoAsync("/matching/find");
        await page.ShouldBeAccessibleAsync(kind + "find");
        await page.GetByLabel("Surname").FillAsync(name!.Split(' ')[^1]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Look" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Too little to ask by");
        await page.GetByLabel("Forename").FillAsync(name.Split(' ')[0]);
        await page.GetByLabel("Postcode, if known", new() { Exact = true }).FillAsync("QX10 1PX");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look" }).ClickAsync();
        await Expect(page.Locator("#found")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync(kind + "found");

        await page.GotoAsync("/matching/runs/1");
        await page.GetByRole(AriaRole.Link, new() { Name = "How good this run is" }).ClickAsync();
        await page.ShouldBeAccessibleAsync(kind + "card");
    }

    [GeneratedRegex("^[2-9] records of")]
    private static partial Regex SeveralRecords();
}
