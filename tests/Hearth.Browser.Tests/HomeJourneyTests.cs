using Hearth.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hearth.Browser.Tests;

/// <summary>
/// A new user of the demo council finds the next thing to do from home: one click to where it is done, one to do it. Each
/// account has something waiting.
/// </summary>
public class HomeJourneyTests(Chromium chromium, DemoServer demo) : IClassFixture<DemoServer>
{
    [Theory]
    [InlineData("analyst", "was due on", "Send a file")]
    [InlineData("lead-worker", "Complex multi-agency meeting", "Save your answer")]
    [InlineData("hub", "Safeguarding concern: Tegen Larkspur", "Decide")]
    [InlineData("manager", "an assessment waits to be signed off", "Sign it off")]
    [InlineData("nurse", "Complex multi-agency meeting", "Save your answer")]
    [InlineData("police", "request for information to answer", "Answer")]
    [InlineData("governance", "objection to sharing to decide", "Uphold it")]
    [InlineData("administrator", "colleagues have an account", "Add an account")]
    public async Task The_next_thing_to_do_is_two_clicks_from_home(
        string who,
        string waits,
        string does
    )
    {
        foreach (var width in (int[])[1280, 390])
        {
            await using var window = await chromium.OpenAsync(demo.Address, width);
            var page = await window.NewPageAsync();
            await page.SignInAsync($"{who}@demo.example", demo.Password);
            await page.ShouldBeAccessibleAsync($"home-{who}");
            await page.GetByRole(AriaRole.Main)
                .GetByRole(AriaRole.Link)
                .Filter(new() { HasText = waits })
                .First.ClickAsync();
            var next = page.GetByRole(AriaRole.Main)
                .Locator("button, a")
                .Filter(new() { HasText = does })
                .First;
            await Expect(next).ToBeVisibleAsync();
            await page.ShouldBeAccessibleAsync($"home-{who}-next");
        }
    }
}
