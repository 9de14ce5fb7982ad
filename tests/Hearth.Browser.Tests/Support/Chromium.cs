using Hearth.Browser.Tests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Hearth.Browser.Tests.Support;

/// <summary>One browser for all tests; each test opens its own context. Without Chromium the tests skip visibly.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // The shell has no windows and tabs of its own to draw, and so is quicker.
    private static readonly string? Program = new[]
    {
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
    }.FirstOrDefault(File.Exists);
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Program is null)
            return;
        // A busy machine is slow, not wrong.
        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Program,
                Headless = true,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
            }
        );
    }

    /// <summary>A browser window of its own, with its own cookies.</summary>
    public Task<IBrowserContext> OpenAsync(
        HearthServer server,
        int width = 1280,
        bool scripts = true
    ) => OpenAsync(server.Address, width, scripts);

    public async Task<IBrowserContext> OpenAsync(
        string address,
        int width = 1280,
        bool scripts = true
    )
    {
        Assert.SkipWhen(browser is null, "Chromium is missing");
        var context = await browser!.NewContextAsync(
            new()
            {
                BaseURL = address,
                ViewportSize = new() { Width = width, Height = 900 },
                Locale = "en-GB",
            }
        );
        context.SetDefaultTimeout(60_000);
        // A browser with scripting turned off answers no test either. Our policy allows no script within a page, so
        // withholding the files leaves none.
        if (!scripts)
            await context.RouteAsync("**/*.js*", route => route.AbortAsync());
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
