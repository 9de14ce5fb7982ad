using System.Text.RegularExpressions;
using Hearth.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hearth.Browser.Tests;

/// <summary>From a list to a family to a decision, in a browser, with axe looking at each page on the way.</summary>
public partial class FamiliesJourneyTests(Chromium chromium, ListedCouncil council)
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, true)]
    [InlineData(1280, false)]
    [Trait("Requirement", "SE-4"), Trait("Requirement", "ID-1"), Trait("Requirement", "ID-3")]
    [Trait("Requirement", "ID-4"), Trait("Requirement", "ID-5"), Trait("Requirement", "ID-6")]
    public async Task An_analyst_looks_at_families_and_confirms_and_declines(
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
        await page.ShouldBeAccessibleAsync(kind + "lists");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a new list" }).ClickAsync();
        await page.ShouldBeAccessibleAsync(kind + "list-start");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the list" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose the criteria");
        await page.GetByLabel("Supporting Families").First.CheckAsync();
        await page.GetByLabel("Day").FillAsync("30");
        await page.GetByLabel("Month").FillAsync("9");
        await page.GetByLabel("Year").FillAsync("2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the list" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(ListAddress(), new() { Timeout = 60_000 });

        await page.GotoAsync("/eligibility");
        await page.GetByRole(AriaRole.Region, new() { NameRegex = SixProblems() })
            .GetByRole(AriaRole.Link, new() { Name = "30 September 2026" })
            .ClickAsync();
        await page.ShouldBeAccessibleAsync(kind + "list");
        await page.GetByLabel("Decision").SelectOptionAsync("confirmed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show these" }).ClickAsync();
        await Expect(page.GetByText("No family on this list fits")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync(kind + "list-none");
        await page.GetByRole(AriaRole.Link, new() { Name = "Show all" }).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "Spreadsheet" }).ClickAsync()
        );
        download.SuggestedFilename.ShouldEndWith(".xlsx");
        var list = page.Url;
        await page.GetByRole(AriaRole.Button, new() { NameRegex = Changed() }).ClickAsync();
        await page.ShouldBeAccessibleAsync(kind + "compare");

        await page.GotoAsync(list);
        await page.Locator("tbody th a").First.ClickAsync();
        await page.ShouldBeAccessibleAsync(kind + "family");
        await Expect(page.GetByRole(AriaRole.Img)).ToHaveCountAsync(2);
        var family = page.Url;
        await page.GetByRole(AriaRole.Link, new() { NameRegex = RecordsOf() }).First.ClickAsync();
        await page.ShouldBeAccessibleAsync(kind + "person-records");

        await page.GotoAsync(family);
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm this family" }).ClickAsync();
        await page.ShouldBeAccessibleAsync(kind + "confirm");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.ShouldBeAccessibleAsync(kind + "confirm-check");
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm this family" }).ClickAsync();
        await Expect(page.GetByText("you have confirmed them")).ToBeVisibleAsync();
        await Expect(page.GetByText("Confirmed by Ada Larchfield,")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync(kind + "family-confirmed");

        await page.GotoAsync(list);
        await page.Locator("tbody th a").Nth(1).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Decline" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Say why you decline");
        await page.ShouldBeAccessibleAsync(kind + "decline-wrong");
        await page.GetByLabel("Why you decline").FillAsync("Already supported elsewhere");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.ShouldBeAccessibleAsync(kind + "decline-check");
        await page.GetByRole(AriaRole.Button, new() { Name = "Decline this family" }).ClickAsync();
        await Expect(page.GetByText("you have declined them")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Record a nomination" }).ClickAsync();
        await page.ShouldBeAccessibleAsync(kind + "nominate");
        await page.GetByLabel("The family asks for help itself").CheckAsync();
        await page.GetByLabel("Who nominates or asks").FillAsync("Their mother");
        await page.GetByLabel("Why").FillAsync("We need help with school mornings.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(page.GetByText("We need help with school mornings.")).ToBeVisibleAsync();
    }

    [GeneratedRegex("/eligibility/lists/[0-9a-f-]+$")]
    private static partial Regex ListAddress();

    [GeneratedRegex("Expanded Troubled Families")]
    private static partial Regex SixProblems();

    [GeneratedRegex("What has changed")]
    private static partial Regex Changed();

    [GeneratedRegex("records? of ")]
    private static partial Regex RecordsOf();
}
