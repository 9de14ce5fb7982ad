using Hearth.Browser.Tests.Support;
using Hearth.Core.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hearth.Browser.Tests;

/// <summary>An officer brings an agency into force, and ends a leaver's access.</summary>
[Trait("Requirement", "AG-1"), Trait("Requirement", "AG-2")]
public class PartnersJourneyTests(Chromium chromium)
{
    private const string Agency = "Rowan House School (invented)";

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    [Trait("Requirement", "AG-4"), Trait("Requirement", "AG-7"), Trait("Requirement", "SE-4")]
    public async Task An_officer_registers_an_agency_that_comes_into_force_and_then_somebody_leaves(
        int width
    )
    {
        await using var server = await HearthServer.StartAsync();
        var officer = await server.AccountAsync(
            Role.InformationGovernanceOfficer,
            name: "Wren Elmrow"
        );
        await using var window = await chromium.OpenAsync(server, width);
        var page = await window.NewPageAsync();
        await page.SignInAsync(officer);
        await page.GotoAsync("/partners");
        await page.ShouldBeAccessibleAsync("partners");

        await page.GetByRole(AriaRole.Button, new() { Name = "Register an agency" }).ClickAsync();
        await Button(page, "Register it").ClickAsync();
        await page.ShouldBeAccessibleAsync("partner-register-wrong");
        await page.GetByLabel("Its name, as it signs").FillAsync(Agency);
        await page.GetByLabel("A short name for Hearth").FillAsync("rowan-house-school");
        await page.GetByLabel("What it is").SelectOptionAsync("school");
        await page.GetByLabel("Yes").CheckAsync();
        await Button(page, "Register it").ClickAsync();
        await Expect(page.GetByText("Missing before it may share")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync("partner-new");

        await SignAsync(page, "Partnership data sharing framework protocol", "partner-sign");
        await Expect(page.GetByText("Still missing: the sharing agreement")).ToBeVisibleAsync();
        await SignAsync(page, "Information sharing agreement");
        await Expect(page.GetByText("is in force: its staff may sign in")).ToBeVisibleAsync();

        await Button(page, "Add a member of staff").ClickAsync();
        await page.GetByLabel("Full name").FillAsync("Perran Ashgrove");
        await page.GetByLabel("E-mail address at work").FillAsync("perran@rowan.example.org");
        await page.GetByLabel("What they do").FillAsync("Head of year");
        await page.ShouldBeAccessibleAsync("partner-staff-add");
        await Button(page, "Add them").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Perran Ashgrove" }).ClickAsync();
        await page.GetByLabel("They were trained in information security").CheckAsync();
        await DayAsync(page);
        await page.ShouldBeAccessibleAsync("partner-member");
        await Button(page, "Record it").ClickAsync();
        await Expect(page.GetByText("Recorded for Perran Ashgrove")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync("partner-in-force");

        await LeavesAsync(server, page, width);
        await OthersAsync(page);
    }

    /// <summary>Somebody with an account, who is signed in, leaves; their next click leads to signing in.</summary>
    private async Task LeavesAsync(HearthServer server, IPage page, int width)
    {
        var worker = await server.AccountAsync(
            Role.TeamMember,
            "rowan-house-school",
            "Bryn Larkspur"
        );
        var analyst = await server.AccountAsync(Role.ProgrammeAnalyst);
        await using var theirs = await chromium.OpenAsync(server, width);
        var desk = await theirs.NewPageAsync();
        await desk.SignInAsync(worker);
        await page.GotoAsync("/partners/agencies/rowan-house-school");
        await page.GetByRole(AriaRole.Link, new() { Name = "Bryn Larkspur" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Record that Bryn Larkspur leaves" })
            .ClickAsync();
        await Expect(page.GetByText("Their access ends at once")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync("partner-leaves");
        await Button(page, "They leave: end access and tell colleagues").ClickAsync();
        await Expect(page.GetByText("Their account is shut and they are signed out"))
            .ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync("partner-left");
        await desk.GotoAsync("/");
        await Expect(desk.GetByLabel("Password")).ToBeVisibleAsync();
        await using var other = await chromium.OpenAsync(server, width);
        var told = await other.NewPageAsync();
        await told.SignInAsync(analyst);
        await Expect(told.GetByText("Bryn Larkspur has left").First).ToBeVisibleAsync();
        await told.ShouldBeAccessibleAsync("partner-home");
    }

    /// <summary>The other pages of the register.</summary>
    private static async Task OthersAsync(IPage page)
    {
        foreach (
            var (path, name) in new[]
            {
                ("/partners/agencies/rowan-house-school/change", "partner-change"),
                ("/partners/agencies/rowan-house-school/notice", "partner-notice"),
                ("/partners/agencies/rowan-house-school/sub-contractors/add", "partner-sub"),
                ("/partners/reviews", "partner-reviews"),
                ("/partners/reviews/hold", "partner-review-hold"),
                ("/partners/processors", "partner-processors"),
                ("/partners/processors/register", "partner-processor"),
                ("/partners/staff", "partner-staff"),
                ("/partners/notices", "partner-notices"),
                ("/access/seals", "seals"),
            }
        )
        {
            await page.GotoAsync(path);
            await page.ShouldBeAccessibleAsync(name);
        }
    }

    private static async Task SignAsync(IPage page, string paper, string? look = null)
    {
        await Button(page, "Record a signature").ClickAsync();
        await page.GetByLabel(paper).CheckAsync();
        await page.GetByLabel("Name of whoever signed").FillAsync("Wren Ashgrove");
        await page.GetByLabel("Their title").FillAsync("Head teacher");
        await DayAsync(page);
        if (look is not null)
            await page.ShouldBeAccessibleAsync(look);
        await Button(page, "Record it").ClickAsync();
    }

    /// <summary>The day the papers were issued.</summary>
    private static async Task DayAsync(IPage page)
    {
        await page.GetByLabel("Day", new() { Exact = true }).FillAsync("1");
        await page.GetByLabel("Month", new() { Exact = true }).FillAsync("1");
        await page.GetByLabel("Year", new() { Exact = true }).FillAsync("2026");
    }

    private static ILocator Button(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name });
}
