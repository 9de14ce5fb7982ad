using Hearth.Browser.Tests.Support;
using Hearth.Core.Access;
using Hearth.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hearth.Browser.Tests;

/// <summary>A note is kept, a risk follows the family to every page, and what mattered is marked.</summary>
[Trait("Requirement", "SU-11"), Trait("Requirement", "SU-12")]
public class CaseworkJourneyTests(Chromium chromium)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task What_is_written_down_of_a_family_is_where_its_workers_look(int width)
    {
        FamilyInSupport? family = null;
        await using var server = await HearthServer.StartAsync(async services =>
            family = await GivenCases.FamilyInSupportAsync(services)
        );
        var manager = await server.AccountAsync(Role.LocalityManager, name: "Bryn Larkspur");
        await using var window = await chromium.OpenAsync(server, width);
        var page = await window.NewPageAsync();
        await page.SignInAsync(manager);
        var support = $"/cases/{family!.Case}";

        await page.GotoAsync($"{support}/notes");
        await page.ShouldBeAccessibleAsync("notes");
        await page.Locator("input[name=Kind]").First.CheckAsync();
        await page.Locator("textarea").First.FillAsync("Breakfast was on the table");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the note" }).ClickAsync();
        await Expect(page.GetByText("Breakfast was on the table").First).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync("notes-kept");

        await page.GotoAsync($"/cases/families/{family.Family}/markers");
        await page.ShouldBeAccessibleAsync("markers");
        await page.GetByLabel("Risk to workers").CheckAsync();
        await page.GetByLabel("What does every worker have to know?")
            .FillAsync("The dog is loose: ring from the gate");
        await page.GetByLabel("Or why are they not told?").FillAsync("They are told at the visit");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        foreach (
            var (path, name) in new[]
            {
                ($"/cases/families/{family.Family}/markers", "markers-recorded"),
                (support, "case-with-marker"),
                ($"/people/families/{family.Family}", "family-with-marker"),
            }
        )
        {
            await page.GotoAsync(path);
            await Expect(page.GetByText("ring from the gate").First).ToBeVisibleAsync();
            await page.ShouldBeAccessibleAsync(name);
        }

        foreach (
            var (path, name) in new[]
            {
                ($"{support}/events/mark", "event-mark"),
                ($"{support}/supervision", "supervision"),
                ($"{support}/supervision/record", "supervision-record"),
                ($"{support}/transfer", "transfer"),
                ($"/sharing/families/{family.Family}/objections", "objections"),
            }
        )
        {
            await page.GotoAsync(path);
            await page.ShouldBeAccessibleAsync(name);
        }
    }
}
