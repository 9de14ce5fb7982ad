using Hearth.Browser.Tests.Support;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Eligibility;
using Hearth.Core.People;
using Hearth.Core.Sharing.Involvements;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hearth.Browser.Tests;

public class SharingJourneyTests(Chromium chromium, ListedCouncil council)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    [Trait("Requirement", "SH-1"), Trait("Requirement", "SH-3"), Trait("Requirement", "SH-4")]
    [Trait("Requirement", "SE-4")]
    public async Task A_lead_worker_opens_their_family_records_a_call_asks_the_police_and_reads_why_not(
        int width
    )
    {
        await using var server = await HearthServer.StartAsync(council);
        var worker = await server.AccountAsync(Role.LeadWorker, name: "Perran Larchfield");
        var police = await server.AccountAsync(Role.PartnerDataContact, "police");
        var officer = await server.AccountAsync(Role.InformationGovernanceOfficer);
        var family = await AllocateAsync(server, worker);
        await using var window = await chromium.OpenAsync(server, width);
        var page = await window.NewPageAsync();
        await page.SignInAsync(worker);
        await page.ShouldBeAccessibleAsync("worker-home");

        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.GetByText("Perran Larchfield").Last).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync("worker-family");
        await page.GetByRole(AriaRole.Link, new() { Name = "What was shared about this family" })
            .ClickAsync();
        await page.GetByLabel("With which agency").SelectOptionAsync("school");
        await page.GetByLabel("With whom").FillAsync("An invented head of year");
        await page.GetByLabel("What, in a few words").FillAsync("That a plan has begun");
        await page.GetByLabel("School and attendance").CheckAsync();
        await page.GetByLabel("Co-ordinate the support of several agencies").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(page.GetByText("That a plan has begun")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync("disclosures");

        await page.GotoAsync("/sharing/requests/ask");
        await page.ShouldBeAccessibleAsync("ask");
        await page.GetByLabel("Which agency").SelectOptionAsync("police");
        await page.GetByLabel("Forename").FillAsync("Tamsin");
        await page.GetByLabel("Surname").FillAsync("Ashgrove");
        await page.GetByLabel("Postcode, if known", new() { Exact = true }).FillAsync("QX1 2AB");
        await page.GetByLabel("Offences and proceedings").CheckAsync();
        await page.GetByLabel("Protect a child or an adult at risk").CheckAsync();
        await page.GetByLabel("Why it is needed").FillAsync("She is missing from school");
        await page.GetByLabel("Why would information that names nobody not do?")
            .FillAsync("We ask about her");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
        await Expect(page.GetByText("They answer by")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync("requests");

        const string reasons =
            "An investigation is open and telling more now would put it at risk. Ask again in a month.";
        await using (var theirs = await chromium.OpenAsync(server, width))
        {
            var station = await theirs.NewPageAsync();
            await station.SignInAsync(police);
            await station.GotoAsync("/sharing/requests");
            await station.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link).First.ClickAsync();
            await station.GetByLabel("Do not share it").CheckAsync();
            await station.GetByLabel("What you share, or why you do not").FillAsync("No");
            await station.GetByRole(AriaRole.Button, new() { Name = "Answer" }).ClickAsync();
            await station.ShouldBeAccessibleAsync("refusal-wrong");
            await station.GetByLabel("What you share, or why you do not").FillAsync(reasons);
            await station.GetByRole(AriaRole.Button, new() { Name = "Answer" }).ClickAsync();
            await Expect(station.GetByText("Your answer has reached")).ToBeVisibleAsync();
        }
        await page.GotoAsync("/sharing/requests");
        await page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.GetByText(reasons)).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync("request-refused");

        await page.GotoAsync("/access/emergency");
        await page.ShouldBeAccessibleAsync("emergency");
        await page.GotoAsync("/sharing");
        await page.ShouldBeAccessibleAsync("agreements");
        (await page.GotoAsync("/eligibility"))!.Status.ShouldBe(404);
        family.ShouldNotBe(default);
        await using var oversight = await chromium.OpenAsync(server, width);
        var desk = await oversight.NewPageAsync();
        await desk.SignInAsync(officer);
        await desk.ShouldBeAccessibleAsync("governance-home");
        await desk.GotoAsync("/access/emergency/reviews");
        await desk.ShouldBeAccessibleAsync("emergency-reviews");
        (await desk.GotoAsync($"/people/families/{family}"))!.Status.ShouldBe(404);
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
                        "01632 960001",
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
