using System.Text.RegularExpressions;
using Hearth.Browser.Tests.Support;
using Hearth.Browser.Tests.Support.Provider;
using Hearth.Core.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hearth.Browser.Tests;

/// <summary>A partner's worker signs in by their own organisation, over a real, independent provider.</summary>
[Trait("Requirement", "SE-1")]
public class ProviderJourneyTests(Chromium chromium)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    [Trait("Requirement", "SH-4"), Trait("Requirement", "AG-2"), Trait("Requirement", "AG-4")]
    public async Task An_agency_signs_its_worker_signs_in_asks_is_refused_with_reasons_leaves_and_is_out(
        int width
    )
    {
        await using var provider = await AgencyProvider.StartAsync();
        await using var server = await HearthServer.StartAsync(provider.NameItAsync);
        await provider.ServeAsync(server);
        var officer = await server.AccountAsync(Role.PartnerDataContact);
        await using var window = await chromium.OpenAsync(server, width);
        var page = await window.NewPageAsync();

        var governance = await server.AccountAsync(
            Role.InformationGovernanceOfficer,
            name: "Wren Elmrow"
        );
        await using var office = await chromium.OpenAsync(server, width);
        var register = await office.NewPageAsync();
        await register.SignInAsync(governance);

        // Until the agency has signed, its own directory lets nobody in here.
        await StrikeAsync(register);
        await page.GotoAsync("/sharing/requests/ask");
        await page.ShouldBeAccessibleAsync("sign-in-provider");
        await SignInAsync(page, "ada");
        await Expect(page.GetByText("You cannot sign in now").First).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync("provider-not-in-force");
        await SignAsync(register);
        await page.GotoAsync("/sharing/requests/ask");
        await page.GetByRole(AriaRole.Button, new() { Name = "Larchshire Police" }).ClickAsync();
        // On to where they were going, in the role their own directory gives.
        await Expect(page).ToHaveURLAsync(new Regex("/requests/ask"));
        await page.GetByLabel("Which agency").SelectOptionAsync("council");
        await page.GetByLabel("Forename").FillAsync("Tamsin");
        await page.GetByLabel("Surname").FillAsync("Ashgrove");
        await page.GetByLabel("Postcode, if known", new() { Exact = true }).FillAsync("QX1 2AB");
        await page.GetByLabel("School and attendance").CheckAsync();
        await page.GetByLabel("Protect a child or an adult at risk").CheckAsync();
        await page.GetByLabel("Why it is needed").FillAsync("She is missing from school");
        await page.GetByLabel("Why would information that names nobody not do?")
            .FillAsync("We ask about her");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
        await Expect(page.GetByText("They answer by")).ToBeVisibleAsync();

        const string reasons =
            "Her school has asked us to wait until they have spoken to her mother, on Monday. Ask again then.";
        await using var other = await chromium.OpenAsync(server, width);
        var answering = await other.NewPageAsync();
        await answering.SignInAsync(officer);
        await answering.GotoAsync("/sharing/requests");
        await answering.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link).First.ClickAsync();
        await answering.GetByLabel("Do not share it").CheckAsync();
        await answering.GetByLabel("What you share, or why you do not").FillAsync(reasons);
        await answering.GetByRole(AriaRole.Button, new() { Name = "Answer" }).ClickAsync();
        await Expect(answering.GetByText("Your answer has reached")).ToBeVisibleAsync();

        await page.GotoAsync("/sharing/requests");
        await page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.GetByText(reasons)).ToBeVisibleAsync();

        await ShowAgainAsync(page);

        await register.GotoAsync("/partners/agencies/police");
        await register
            .GetByRole(AriaRole.Link, new() { Name = "Ada Larchfield" })
            .First.ClickAsync();
        await register
            .GetByRole(AriaRole.Link, new() { Name = "Record that Ada Larchfield leaves" })
            .ClickAsync();
        await register.GetByRole(AriaRole.Button, new() { Name = "They leave" }).ClickAsync();
        await Expect(register.GetByText("Their account is shut and they are signed out"))
            .ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in", Exact = true }))
            .ToBeVisibleAsync();
        // The provider still knows them; Hearth does not let them in.
        await page.GetByRole(AriaRole.Button, new() { Name = "Larchshire Police" }).ClickAsync();
        await Expect(page.GetByText("Your account has been shut")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync("provider-shut");
    }

    [Theory]
    [InlineData("mab", "has not given you a role")]
    [InlineData("tam", "does not vouch for your e-mail address")]
    public async Task Whoever_the_directory_gives_no_role_or_no_address_is_told_so(
        string who,
        string told
    )
    {
        await using var provider = await AgencyProvider.StartAsync();
        await using var server = await HearthServer.StartAsync(provider.NameItAsync);
        await provider.ServeAsync(server);
        await using var window = await chromium.OpenAsync(server);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/access/sign-in");
        await SignInAsync(page, who);
        await Expect(page.GetByText(told)).ToBeVisibleAsync();
        await page.GotoAsync("/");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in", Exact = true }))
            .ToBeVisibleAsync();
    }

    private static async Task SignInAsync(IPage page, string who)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Larchshire Police" }).ClickAsync();
        await page.Locator("input[name=login]").FillAsync(who);
        await page.Locator("input[name=password]").FillAsync("any");
        await page.Locator("button[type=submit]").ClickAsync();
        await page.Locator("button[type=submit]").ClickAsync();
    }

    /// <summary>What opens an account asks once more; their provider has them sign in anew, though they are signed in there.</summary>
    private static async Task ShowAgainAsync(IPage page)
    {
        await page.GotoAsync("/access/account/passkeys/add");
        await page.ShouldBeAccessibleAsync("provider-confirm");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in anew" }).ClickAsync();
        await page.Locator("input[name=login]").FillAsync("ada");
        await page.Locator("input[name=password]").FillAsync("any");
        await page.Locator("button[type=submit]").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Add a passkey" }))
            .ToBeVisibleAsync();
    }

    private static async Task StrikeAsync(IPage page)
    {
        await page.GotoAsync("/partners/agencies/police");
        await page.GetByRole(AriaRole.Link, new() { Name = "Strike it out" }).First.ClickAsync();
        await page.GetByLabel("Why it is struck out").FillAsync("Signed by nobody who may");
        await page.GetByRole(AriaRole.Button, new() { Name = "Strike it out" }).ClickAsync();
        await Expect(page.GetByText("Missing before it may share")).ToBeVisibleAsync();
    }

    private static async Task SignAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Record a signature" }).ClickAsync();
        await page.GetByLabel("Information sharing agreement").CheckAsync();
        await page.GetByLabel("Name of whoever signed").FillAsync("Wren Ashgrove");
        await page.GetByLabel("Their title").FillAsync("Chief constable (invented)");
        await page.GetByLabel("Day", new() { Exact = true }).FillAsync("1");
        await page.GetByLabel("Month", new() { Exact = true }).FillAsync("1");
        await page.GetByLabel("Year", new() { Exact = true }).FillAsync("2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(page.GetByText("is in force: its staff may sign in")).ToBeVisibleAsync();
    }
}
