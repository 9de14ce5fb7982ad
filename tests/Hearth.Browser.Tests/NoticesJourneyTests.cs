using Hearth.Browser.Tests.Support;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Eligibility;
using Hearth.Core.People;
using Hearth.Core.Sharing.Involvements;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hearth.Browser.Tests;

[Trait("Requirement", "SH-5"), Trait("Requirement", "SE-4")]
public class NoticesJourneyTests(Chromium chromium, ListedCouncil council)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_parent_reads_the_leaflet_and_the_childrens_version_and_their_worker_records_that_they_were_told(
        int width
    )
    {
        await using var server = await HearthServer.StartAsync(council);
        await using (var home = await chromium.OpenAsync(server, width, scripts: false))
            await ReadAsync(await home.NewPageAsync());

        var worker = await server.AccountAsync(Role.LeadWorker, name: "Perran Larchfield");
        var family = await AllocateAsync(server, worker);
        await using (var window = await chromium.OpenAsync(server, width))
            await RecordAsync(await window.NewPageAsync(), worker, family);

        var officer = await server.AccountAsync(Role.InformationGovernanceOfficer);
        await using var desk = await chromium.OpenAsync(server, width);
        await PublishAsync(await desk.NewPageAsync(), officer);
    }

    private static async Task ReadAsync(IPage page)
    {
        await page.GotoAsync("/access/sign-in");
        await page.GetByRole(AriaRole.Link, new() { Name = "Leaflet for families" }).ClickAsync();
        await Expect(page.GetByText("You are not in trouble.")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync("privacy-leaflet");
        await page.GetByRole(AriaRole.Main)
            .GetByRole(AriaRole.Link, new() { Name = "a version for children" })
            .ClickAsync();
        await Expect(page.GetByText("You have done nothing wrong.")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync("privacy-children");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.GetByRole(AriaRole.Contentinfo)).ToBeHiddenAsync();
        await page.ShouldBeAccessibleAsync("privacy-children-printed");
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.GetByRole(AriaRole.Main)
            .GetByRole(AriaRole.Link, new() { Name = "Privacy notice" })
            .ClickAsync();
        await page.ShouldBeAccessibleAsync("privacy");
        await page.GetByRole(AriaRole.Link, new() { Name = "Older versions" }).ClickAsync();
        await page.ShouldBeAccessibleAsync("privacy-versions");
    }

    private static async Task RecordAsync(IPage page, string worker, FamilyId family)
    {
        await page.SignInAsync(worker);
        await page.ShouldBeAccessibleAsync("told-home");
        await page.GetByRole(AriaRole.Link, new() { Name = "1 family" }).ClickAsync();
        await page.ShouldBeAccessibleAsync("told-families");
        await page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link).ClickAsync();
        await page.ShouldBeAccessibleAsync("told-record");
        await page.GetByRole(AriaRole.Link, new() { Name = "Somebody must not be told for now" })
            .ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await page.ShouldBeAccessibleAsync("told-exception-wrong");
        await page.GotoAsync($"/people/families/{family}");
        await page.ShouldBeAccessibleAsync("told-family-before");
        await page.GetByRole(AriaRole.Link, new() { Name = "Record that they were told" })
            .ClickAsync();
        foreach (var member in await page.Locator("input[name=Members]").AllAsync())
            await member.CheckAsync();
        await page.GetByLabel("A leaflet was handed over").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(page.GetByText("Recorded: told on")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync("told-recorded");
        await page.GotoAsync("/");
        await Expect(page.GetByText("Every one has been told.")).ToBeVisibleAsync();
    }

    private static async Task PublishAsync(IPage page, string officer)
    {
        await page.SignInAsync(officer);
        await page.GotoAsync("/sharing/notices");
        await page.ShouldBeAccessibleAsync("notices");
        await page.GetByRole(AriaRole.Link, new() { Name = "Write a new version of the Leaflet" })
            .ClickAsync();
        await page.ShouldBeAccessibleAsync("notices-write");
        await page.GetByLabel("Text")
            .FillAsync("## Who we are\n\nWe are {{controller}}.\n\n{{recipients}}\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the draft" }).ClickAsync();
        await page.ShouldBeAccessibleAsync("notices-draft");
        await page.GetByLabel("Why it is published without").FillAsync("An invented reason");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish it" }).ClickAsync();
        await Expect(page.GetByText("Published: Leaflet for families, version 2"))
            .ToBeVisibleAsync();
        await page.GotoAsync("/sharing/dpia");
        await page.ShouldBeAccessibleAsync("dpia");
        await page.GetByText("A data return from a partner: ").ClickAsync();
        await page.ShouldBeAccessibleAsync("dpia-open");
    }

    /// <summary>The first family of the newest list gets a lead worker.</summary>
    private static async Task<FamilyId> AllocateAsync(HearthServer server, string worker)
    {
        var actor = Actor.DataTeam();
        var lists = await server.WithAsync<ListsQuery, IReadOnlyList<ListRow>>(q =>
            q.RunAsync(actor, default)
        );
        var entries = await server.WithAsync<EntriesQuery, EntriesPage?>(q =>
            q.RunAsync(new(lists[0].Id), actor, default)
        );
        var family = entries!.Rows[0].Family;
        var account = await server.WithAsync<AccountsOfAgencyQuery, Guid?>(q =>
            q.OfAsync("council", worker, actor, default)
        );
        (
            await server.WithAsync<RecordInvolvementOperation, Outcome<Involvement>>(record =>
                record.RunAsync(
                    new(
                        family,
                        null,
                        "council",
                        account,
                        "Perran Larchfield",
                        "Lead worker",
                        null,
                        worker,
                        new(2026, 9, 1)
                    ),
                    actor,
                    default
                )
            )
        ).ShouldBeOfType<Outcome<Involvement>.Ok>();
        return family;
    }
}
