using Hearth.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hearth.Browser.Tests;

/// <summary>The review queue worked by keyboard alone, with axe looking at each page on the way.</summary>
public class ReviewJourneyTests(Chromium chromium, ListedCouncil council)
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, true)]
    [InlineData(1280, false)]
    [Trait("Requirement", "MA-3"), Trait("Requirement", "MA-4")]
    public async Task A_reviewer_judges_pairs_by_keyboard_alone(int width, bool scripts)
    {
        await using var server = await HearthServer.StartAsync(council);
        var email = await server.AccountAsync();
        await using var window = await chromium.OpenAsync(server, width, scripts);
        var page = await window.NewPageAsync();
        var kind = scripts ? "" : "plain-";
        await page.SignInAsync(email);

        await page.GotoAsync("/matching/review");
        await page.ShouldBeAccessibleAsync(kind + "review-queue");
        await page.ReachAsync("Start with the first");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Are these one person?");
        await page.ShouldBeAccessibleAsync(kind + "review-pair");
        var first = page.Url;

        await page.ReachAsync("Same person");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Say why");
        await page.ShouldBeAccessibleAsync(kind + "review-no-reason");

        await page.AnswerAsync("Same person", "One mother names both");
        await Expect(page.GetByText("Your answer is kept: same person.")).ToBeVisibleAsync();
        page.Url.ShouldNotBe(first);
        await page.AnswerAsync("Different people", "Two school years apart");
        await page.AnswerAsync("I cannot tell", "Too little is written down");

        await page.GotoAsync(first);
        await Expect(page.GetByText("You answered: Same person.")).ToBeVisibleAsync();
        await page.GotoAsync("/matching/review");
        await Expect(page.GetByText("you have judged 3")).ToBeVisibleAsync();
        await page.GotoAsync("/matching/decisions");
        await page.ShouldBeAccessibleAsync(kind + "decisions");
        await Expect(page.GetByText("One mother names both")).ToBeVisibleAsync();
        await page.ReachAsync("Undo");
        await page.Keyboard.PressAsync("Enter");
        await page.ShouldBeAccessibleAsync(kind + "decision-undo");
        await page.ReachAsync("Why it no longer holds");
        await page.Keyboard.TypeAsync("They are cousins");
        await page.ReachAsync("Undo the decision");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("They are cousins")).ToBeVisibleAsync();
    }
}

internal static class ByKeyboard
{
    private const int Most = 80;

    /// <summary>Presses Tab until what has the name has the focus.</summary>
    public static async Task ReachAsync(this IPage page, string name)
    {
        for (var presses = 0; presses < Most; presses++)
        {
            var focused = await page.EvaluateAsync<string>(
                "(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()"
            );
            if (focused.StartsWith(name, StringComparison.Ordinal))
                return;
            await page.Keyboard.PressAsync("Tab");
        }
        throw new InvalidOperationException($"No Tab reaches {name}");
    }

    public static async Task AnswerAsync(this IPage page, string answer, string why)
    {
        var url = page.Url;
        await page.ReachAsync("Why");
        await page.Keyboard.TypeAsync(why);
        await page.ReachAsync(answer);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).Not.ToHaveURLAsync(url);
    }
}
