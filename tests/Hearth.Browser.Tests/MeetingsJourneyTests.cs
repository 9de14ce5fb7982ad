using Hearth.Browser.Tests.Support;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.People;
using Hearth.Core.Sharing.Involvements;
using Hearth.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hearth.Browser.Tests;

/// <summary>A complex multi-agency meeting: one signs and reads, another never signs and sees nothing.</summary>
[Trait("Requirement", "SU-10")]
public class MeetingsJourneyTests(Chromium chromium)
{
    private const string Why = "Three agencies, and no shared view";

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Papers_open_to_whoever_has_signed_for_this_session_and_to_nobody_else(
        int width
    )
    {
        FamilyInSupport? supported = null;
        await using var server = await HearthServer.StartAsync(async services =>
            supported = await GivenCases.FamilyInSupportAsync(services)
        );
        var (family, name) = (supported!.Family, "Quillfeather");
        var manager = await server.AccountAsync(Role.LocalityManager, name: "Wren Elmrow");
        var nurse = await server.AccountAsync(Role.TeamMember, "health", "Bryn Larkspur");
        var never = await server.AccountAsync(Role.TeamMember, "school", "Kerensa Thistledown");
        await WorksWithAsync(server, nurse, "health", family);
        await WorksWithAsync(server, never, "school", family);

        await using var desk = await chromium.OpenAsync(server, width);
        var chair = await desk.NewPageAsync();
        await chair.SignInAsync(manager);
        var meeting = await CallAsync(chair);
        await ListAsync(chair, meeting, name);
        await AskAsync(chair, meeting, "Bryn Larkspur", "health", nurse);
        await AskAsync(chair, meeting, "Kerensa Thistledown", "school", never);
        await chair.GotoAsync(meeting);
        await Expect(chair.GetByText("Not signed")).ToHaveCountAsync(2);
        await chair.ShouldBeAccessibleAsync("meeting");

        await using var first = await chromium.OpenAsync(server, width);
        var reads = await first.NewPageAsync();
        await reads.SignInAsync(nurse);
        await using var second = await chromium.OpenAsync(server, width);
        var shut = await second.NewPageAsync();
        await shut.SignInAsync(never);
        foreach (var page in new[] { reads, shut })
        {
            await page.GotoAsync(meeting);
            await Expect(page.GetByText("closed to you")).ToBeVisibleAsync();
            await SeesNothingAsync(page, name);
            await page.ShouldBeAccessibleAsync("meeting-closed");
        }
        await reads.GetByRole(AriaRole.Link, new() { Name = "Read and sign" }).ClickAsync();
        await SeesNothingAsync(reads, name);
        await reads.GetByLabel("Yes, I come").CheckAsync();
        await reads.GetByRole(AriaRole.Button, new() { Name = "Save your answer" }).ClickAsync();
        await SignAsync(reads);
        await Expect(reads.GetByText(Why)).ToBeVisibleAsync();
        await Expect(reads.GetByRole(AriaRole.Heading, new() { Name = $"{name} family" }))
            .ToBeVisibleAsync();
        await reads.GetByRole(AriaRole.Link, new() { Name = "Send what you know" }).ClickAsync();
        await reads.GetByLabel("What kind of information").SelectOptionAsync("early-help");
        await reads.GetByLabel("What is it, in a few words?").FillAsync("From the school nurse");
        await reads.GetByLabel("What do you know?").FillAsync("They come to every appointment");
        await reads.ShouldBeAccessibleAsync("meeting-paper");
        await reads.GetByRole(AriaRole.Button, new() { Name = "Send it" }).ClickAsync();
        await Expect(reads.GetByText("From the school nurse")).ToBeVisibleAsync();
        await reads.ShouldBeAccessibleAsync("meeting-open");

        // Whoever has not signed still sees that there is a meeting, and nothing else.
        await shut.GotoAsync(meeting);
        await SeesNothingAsync(shut, name);
        await shut.GotoAsync("/cases/meetings");
        await SeesNothingAsync(shut, name);
        await shut.ShouldBeAccessibleAsync("meetings");
    }

    private static async Task SeesNothingAsync(IPage page, string name)
    {
        await Expect(page.Locator("main")).Not.ToContainTextAsync(Why);
        await Expect(page.Locator("main")).Not.ToContainTextAsync($"{name} family");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("school nurse");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("centre");
    }

    private static async Task<string> CallAsync(IPage page)
    {
        await page.GotoAsync("/cases/meetings");
        await page.GetByRole(AriaRole.Link, new() { Name = "Call a Complex" }).ClickAsync();
        var on = TimeProvider.System.GetUtcNow().AddDays(20);
        await page.GetByLabel("Day", new() { Exact = true }).FillAsync($"{on.Day}");
        await page.GetByLabel("Month").FillAsync($"{on.Month}");
        await page.GetByLabel("Year").FillAsync($"{on.Year}");
        await page.GetByLabel("What time").FillAsync("14:30");
        await page.GetByLabel("Where?").FillAsync("The children's centre");
        await page.ShouldBeAccessibleAsync("meeting-call");
        await page.GetByRole(AriaRole.Button, new() { Name = "Call the meeting" }).ClickAsync();
        await page.ShouldBeAccessibleAsync("meeting-invitation");
        var at = new Uri(page.Url).AbsolutePath.Replace(
            "/invitation",
            "",
            StringComparison.Ordinal
        );
        await SignAsync(page);
        return at;
    }

    private static async Task SignAsync(IPage page)
    {
        await page.GetByLabel("I have read this declaration").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign the declaration" }).ClickAsync();
        await Expect(page.GetByText("You have signed.")).ToBeVisibleAsync();
    }

    private static async Task ListAsync(IPage page, string meeting, string name)
    {
        await page.GotoAsync(meeting + "/families");
        await page.GetByLabel("Which family?")
            .SelectOptionAsync(new SelectOptionValue { Label = $"{name} family" });
        await page.GetByLabel("Why is it to be talked about?").FillAsync(Why);
        await page.GetByRole(AriaRole.Button, new() { Name = "Put it on the list" }).ClickAsync();
        await Expect(page.GetByText("The family is on the list.")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync("meeting-families");
    }

    private static async Task AskAsync(
        IPage page,
        string meeting,
        string name,
        string agency,
        string email
    )
    {
        await page.GotoAsync(meeting + "/invite");
        await page.GetByLabel("Their name").FillAsync(name);
        await page.GetByLabel("Their part").FillAsync("Practitioner");
        await page.GetByLabel("Their agency").SelectOptionAsync(agency);
        await page.GetByLabel("Their e-mail address").FillAsync(email);
        await page.ShouldBeAccessibleAsync("meeting-invite");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask them" }).ClickAsync();
        await Expect(page.GetByText($"{name} is asked.")).ToBeVisibleAsync();
    }

    private static async Task WorksWithAsync(
        HearthServer server,
        string email,
        string agency,
        FamilyId family
    )
    {
        var analyst = Actor.DataTeam(Purpose.IdentifyFamilies);
        var account = await server.WithAsync<AccountsOfAgencyQuery, Guid?>(q =>
            q.OfAsync(agency, email, analyst, default)
        );
        (
            await server.WithAsync<RecordInvolvementOperation, Outcome<Involvement>>(o =>
                o.RunAsync(
                    new(
                        family,
                        null,
                        agency,
                        account,
                        email,
                        "Practitioner",
                        null,
                        null,
                        new(2026, 9, 1)
                    ),
                    analyst,
                    default
                )
            )
        ).ShouldBeOfType<Outcome<Involvement>.Ok>();
    }
}
