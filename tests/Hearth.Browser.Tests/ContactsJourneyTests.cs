using Hearth.Browser.Tests.Support;
using Hearth.Core.Access;
using Hearth.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hearth.Browser.Tests;

/// <summary>A manager records a call, learns where it is safe to write, and writes.</summary>
[Trait("Requirement", "SU-14")]
public class ContactsJourneyTests(Chromium chromium)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_call_is_recorded_and_a_message_goes_only_where_it_is_safe(int width)
    {
        FamilyInSupport? family = null;
        await using var server = await HearthServer.StartAsync(async services =>
            family = await GivenCases.FamilyInSupportAsync(services)
        );
        var manager = await server.AccountAsync(Role.LocalityManager, name: "Bryn Larkspur");
        await using var window = await chromium.OpenAsync(server, width);
        var page = await window.NewPageAsync();
        await page.SignInAsync(manager);
        await page.GotoAsync($"/cases/{family!.Case}/contacts");
        await page.ShouldBeAccessibleAsync("contacts");

        await page.GetByLabel("Larch Quillfeather").CheckAsync();
        await page.GetByLabel("What was said").FillAsync("An invented talk about school");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(page.GetByText("An invented talk about school")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Larch Quillfeather, Text message" })
            .ClickAsync();
        await page.ShouldBeAccessibleAsync("contacts-safe");
        await page.GetByLabel("Yes, they said so").CheckAsync();
        await page.GetByLabel("Mobile number").FillAsync("07700 900123");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(page.GetByText("Recorded: messages can go there.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Send a message" }).ClickAsync();
        await page.ShouldBeAccessibleAsync("contacts-write");
        await page.GetByRole(AriaRole.Link, new() { Name = "Reminder of an appointment" })
            .ClickAsync();
        await page.ShouldBeAccessibleAsync("contacts-appointment");
        await page.GetByLabel("Larch Quillfeather").CheckAsync();
        await page.GetByLabel("Letter", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Day", new() { Exact = true }).FillAsync("3");
        await page.GetByLabel("Month").FillAsync("12");
        await page.GetByLabel("Year").FillAsync("2199");
        await page.GetByLabel("Time", new() { Exact = true }).FillAsync("14:30");
        await page.GetByLabel("Telephone number to call").FillAsync("01632 960001");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send it" }).ClickAsync();
        await Expect(page.GetByText("It is held back.")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync("contacts-log");

        await page.GotoAsync("/cases/messages");
        await page.ShouldBeAccessibleAsync("messages");
    }
}
