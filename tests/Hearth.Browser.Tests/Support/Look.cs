using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Hearth.Testing;
using Microsoft.Playwright;

namespace Hearth.Browser.Tests.Support;

/// <summary>What every browser test does to a page: sign in, have axe look at it, and keep a picture of it.</summary>
public static class Look
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // Run in the page itself: axe's own driver opens a second one each time, to join what it found in frames, and here are none.
    private const string Violations = """
        async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
            .map(v => `${v.id}: ${v.help} ${v.nodes.map(n => n.html).join(" ")}`)
        """;

    public static async Task SignInAsync(
        this IPage page,
        string email,
        string password = HearthServer.Password
    )
    {
        await page.GotoAsync("/access/sign-in");
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("sign-in"));
    }

    /// <summary>
    /// Axe finds no violation, nothing is wider than the window, and the page has one main heading. A picture is kept in
    /// <c>artifacts/pages</c>.
    /// </summary>
    public static async Task ShouldBeAccessibleAsync(this IPage page, string name)
    {
        var width = page.ViewportSize!.Width;
        var folder = Checkout.PathOf("artifacts", "pages");
        Directory.CreateDirectory(folder);
        await page.ScreenshotAsync(
            new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true }
        );
        (await page.Locator("h1").CountAsync()).ShouldBe(1, name);
        await page.EvaluateAsync(Axe);
        (await page.EvaluateAsync<string[]>(Violations)).ShouldBeEmpty($"{name} at {width}");
        (
            await page.EvaluateAsync<int>("document.documentElement.scrollWidth")
        ).ShouldBeLessThanOrEqualTo(width, $"{name} is wider than the window");
    }
}
