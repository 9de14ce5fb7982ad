using Hearth.Browser.Tests.Support;
using Hearth.Core.Access;
using Hearth.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hearth.Browser.Tests;

/// <summary>An assessment that saves itself, a plan, the board, and a family seen in pictures.</summary>
[Trait("Requirement", "SU-4"), Trait("Requirement", "SU-7"), Trait("Requirement", "SU-11")]
public class WorkJourneyTests(Chromium chromium)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task What_is_written_is_saved_while_it_is_written_and_becomes_a_plan(int width)
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

        await AssessAsync(page, support);
        await PlanAsync(page, support);
        foreach (
            var (path, name) in new[]
            {
                ($"{support}/team", "team"),
                ($"{support}/lead-worker", "lead-worker"),
                ("/cases", "board"),
                ($"/people/families/{family.Family}/chronology", "chronology"),
                ($"/people/families/{family.Family}/ecomap", "ecomap"),
            }
        )
        {
            await page.GotoAsync(path);
            await page.ShouldBeAccessibleAsync(name);
        }
    }

    private static async Task AssessAsync(IPage page, string support)
    {
        await page.GotoAsync($"{support}/assessment");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin the assessment" }).ClickAsync();
        await page.ShouldBeAccessibleAsync("assessment");
        await page.GotoAsync($"{support}/assessment/1/areas/own-words");
        var first = page.GetByLabel("What does the family put first?");
        await first.FillAsync("That mornings are calm");

        await Expect(page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync("assessment-area");
        await page.ReloadAsync();
        await Expect(first).ToHaveValueAsync("That mornings are calm");

        await using var other = await page.Context.Browser!.NewContextAsync(
            new()
            {
                BaseURL = new Uri(page.Url).GetLeftPart(UriPartial.Authority),
                StorageState = await page.Context.StorageStateAsync(),
            }
        );
        var colleague = await other.NewPageAsync();
        await colleague.GotoAsync($"{support}/assessment/1/areas/own-words");
        await colleague
            .GetByLabel("What does the family put first?")
            .FillAsync("That they keep their home");
        await Expect(colleague.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
        await first.FillAsync("That mornings are calm and nobody shouts");
        await Expect(page.GetByText("wrote meanwhile")).ToBeVisibleAsync();
        await Expect(page.GetByText("That they keep their home")).ToBeVisibleAsync();
        await Expect(first).ToHaveValueAsync("That mornings are calm and nobody shouts");
        await page.ShouldBeAccessibleAsync("assessment-overtaken");
        await first.PressSequentiallyAsync(" at all");
        await Expect(page.GetByText("Saved.", new() { Exact = true })).ToBeVisibleAsync();
    }

    private static async Task PlanAsync(IPage page, string support)
    {
        await page.GotoAsync($"{support}/plan/goal");
        await page.ShouldBeAccessibleAsync("plan-goal");
        await page.GetByLabel("What do they want to be different?").FillAsync("Calm mornings");
        await page.GetByLabel("The whole family").CheckAsync();
        await page.GetByLabel("Which outcome is it aligned to?")
            .SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the goal" }).ClickAsync();
        await Expect(page.GetByText("Calm mornings").First).ToBeVisibleAsync();
        await page.GotoAsync($"{support}/plan/action");
        await page.ShouldBeAccessibleAsync("plan-action");
        await page.GotoAsync($"{support}/plan");
        await page.ShouldBeAccessibleAsync("plan");
        await page.GetByRole(AriaRole.Link, new() { Name = "End it" }).ClickAsync();
        await page.GetByLabel("It is reached").CheckAsync();
        await page.GetByLabel("What do they say of it?").FillAsync("We sing now");
        await page.ShouldBeAccessibleAsync("plan-goal-end");
        await page.GetByRole(AriaRole.Button, new() { Name = "End the goal" }).ClickAsync();
        await Expect(page.GetByText("We sing now")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync("plan-goal-ended");
    }
}
