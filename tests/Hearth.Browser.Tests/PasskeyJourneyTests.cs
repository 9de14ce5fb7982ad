using System.Text.RegularExpressions;
using Hearth.Browser.Tests.Support;
using Hearth.Core.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hearth.Browser.Tests;

/// <summary>With the browser's own authenticator of tests, which does all that a device does but ask for a finger.</summary>
[Trait("Requirement", "SE-1"), Trait("Requirement", "SE-4")]
public class PasskeyJourneyTests(Chromium chromium)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Somebody_adds_a_passkey_signs_in_with_it_and_takes_it_away(int width)
    {
        await using var server = await HearthServer.StartAsync();
        var email = await server.AccountAsync(Role.ProgrammeAnalyst);
        await using var window = await chromium.OpenAsync(server, width);
        var page = await window.NewPageAsync();
        await AddDeviceAsync(window, page);
        await page.SignInAsync(email);
        await page.GetByRole(AriaRole.Link, new() { Name = "your account" }).ClickAsync();
        await page.ShouldBeAccessibleAsync("account");

        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.GetByLabel("What you call this device").FillAsync("work laptop");
        await page.ShouldBeAccessibleAsync("passkey-add");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await Expect(page.GetByText("The passkey is added")).ToBeVisibleAsync();
        await Expect(page.GetByText("work laptop").First).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync("account-with-passkey");

        // Shown once more, as for a file of many families.
        await page.GotoAsync("/access/confirm?next=/eligibility");
        await page.ShouldBeAccessibleAsync("confirm");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/eligibility$"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.ShouldBeAccessibleAsync("passkey-sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "your account" }))
            .ToBeVisibleAsync();

        await page.GotoAsync("/access/account");
        await page.GetByRole(AriaRole.Link, new() { Name = "Remove the passkey work laptop" })
            .ClickAsync();
        await page.ShouldBeAccessibleAsync("passkey-remove");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove it" }).ClickAsync();
        await Expect(page.GetByText("is removed")).ToBeVisibleAsync();

        // The device offers it still; here it opens nothing.
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true })
            .ClickAsync();
        await page.GotoAsync("/access/sign-in/passkey");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Expect(page.GetByText("does not match an account").First).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync("passkey-refused");
    }

    [Fact]
    public async Task Without_scripts_the_page_says_that_passkeys_cannot_be_used()
    {
        await using var server = await HearthServer.StartAsync();
        await using var window = await chromium.OpenAsync(server, scripts: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/access/sign-in/passkey");
        await Expect(page.GetByText("This browser cannot use passkeys here")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }))
            .Not.ToBeVisibleAsync();
    }

    private static async Task AddDeviceAsync(IBrowserContext window, IPage page)
    {
        var browser = await window.NewCDPSessionAsync(page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
    }
}
