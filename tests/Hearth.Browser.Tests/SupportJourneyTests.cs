using Hearth.Browser.Tests.Support;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Eligibility;
using Hearth.Core.People;
using Hearth.Core.Sharing.Involvements;
using Hearth.Core.Sources;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hearth.Browser.Tests;

/// <summary>From a family's own request to the end of its support, and a child at risk on the way.</summary>
[Trait("Requirement", "SU-1"), Trait("Requirement", "SU-2"), Trait("Requirement", "SU-3")]
public class SupportJourneyTests(Chromium chromium, ListedCouncil council)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_family_asks_is_supported_changes_its_mind_and_is_let_go_with_somebody_to_turn_to(
        int width
    )
    {
        await using var server = await HearthServer.StartAsync(council);
        var (family, child) = await KnownAsync(server);
        var reference = await AskAsync(server, child, width);
        var hub = await server.AccountAsync(Role.HubWorker, name: "Wren Elmrow");
        var worker = await server.AccountAsync(Role.LeadWorker, name: "Perran Larchfield");

        await using var desk = await chromium.OpenAsync(server, width);
        var page = await desk.NewPageAsync();
        await page.SignInAsync(hub);
        var support = await DecideAsync(page, reference, child);
        await AllocateAsync(server, family, worker);

        await using var theirs = await chromium.OpenAsync(server, width);
        var own = await theirs.NewPageAsync();
        await own.SignInAsync(worker);
        await own.GotoAsync(support);
        await own.ShouldBeAccessibleAsync("case");
        await AgreeAsync(own);
        await StepUpAsync(own, support);
        await own.GotoAsync(support);
        await EndAsync(own);
        await Expect(own.GetByText("The school's family worker")).ToBeVisibleAsync();
        await own.ShouldBeAccessibleAsync("case-closed");
    }

    private async Task<string> AskAsync(HearthServer server, MemberRead child, int width)
    {
        await using var window = await chromium.OpenAsync(server, width);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/support");
        await page.ShouldBeAccessibleAsync("support");
        await page.GetByLabel("I am 13 or older").CheckAsync();
        await page.GetByLabel("Your name").FillAsync("Somebody Unheard-Of");
        await page.GetByLabel("Telephone").FillAsync("01632 960002");
        await page.GetByLabel("First name").FillAsync(child.Name.Split(' ')[0]);
        await page.GetByLabel("Last name").FillAsync(child.Name.Split(' ')[^1]);
        await page.GetByLabel("Day").FillAsync($"{child.BirthDate!.Value.Day}");
        await page.GetByLabel("Month").FillAsync($"{child.BirthDate.Value.Month}");
        await page.GetByLabel("Year").FillAsync($"{child.BirthDate.Value.Year}");
        await page.GetByLabel("What is going on?").FillAsync("I cannot keep up");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await page.ShouldBeAccessibleAsync("support-sent");
        return await page.Locator(".govuk-panel strong").InnerTextAsync();
    }

    private static async Task<string> DecideAsync(IPage page, string reference, MemberRead child)
    {
        await page.GotoAsync("/cases/front-door");
        await page.ShouldBeAccessibleAsync("front-door");
        await page.GetByRole(AriaRole.Row)
            .Filter(new() { HasText = reference })
            .GetByRole(AriaRole.Link)
            .ClickAsync();
        await page.ShouldBeAccessibleAsync("contact");
        await page.GetByLabel("Nobody known here agrees")
            .Or(page.GetByLabel("None of these"))
            .First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this for Somebody" })
            .ClickAsync();
        await page.GetByLabel($"{child.Name}, born").First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Keep this for {child.Name}" })
            .ClickAsync();
        await Expect(page.GetByText("Known here", new() { Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Decide" }).ClickAsync();
        await page.GetByLabel("What is known").FillAsync("School says the same");
        await page.Locator("input[name=Level][value=complex]").CheckAsync();
        await page.Locator("input[name=Decision][value=complex-help]").CheckAsync();
        await page.GetByLabel("Why?").FillAsync("Several needs at once");
        await page.ShouldBeAccessibleAsync("decide");
        await page.GetByRole(AriaRole.Button, new() { Name = "Decide" }).ClickAsync();
        await page.GetByLabel("What are they told?").FillAsync("A worker rings you this week.");
        await page.GetByLabel("Telephone").CheckAsync();
        await page.ShouldBeAccessibleAsync("tell-referrer");
        await page.GetByRole(AriaRole.Button, new() { Name = "They have been told" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Done" }).ClickAsync();
        await page.GetByRole(AriaRole.Row)
            .Filter(new() { HasText = reference })
            .GetByRole(AriaRole.Link)
            .ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "The support that was opened" })
            .ClickAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>They want support; one consents to the evaluation, and takes it back.</summary>
    private static async Task AgreeAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "What the family agreed to" })
            .ClickAsync();
        await page.Locator("input[name=People]").First.CheckAsync();
        await page.GetByLabel("They want support").CheckAsync();
        await page.GetByLabel("How did they answer?").FillAsync("In their own words, at home");
        await page.ShouldBeAccessibleAsync("agreement");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the answer" }).ClickAsync();
        await Expect(page.GetByText("Their answer is recorded")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Record a consent" }).ClickAsync();
        await page.ShouldBeAccessibleAsync("consent");
        var adult = page.Locator("input[name=By]:not([value=themselves])").First;
        var parent = await adult.GetAttributeAsync("value");
        await page.Locator($"input[name=Person][value='{parent}']").CheckAsync();
        await page.Locator("input[name=WhatFor]").CheckAsync();
        await page.GetByLabel("Which agency may use it?").SelectOptionAsync("council");
        await page.GetByLabel("They themselves").CheckAsync();
        await page.GetByLabel("How was it given?").FillAsync("A signed form");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the consent" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw" }).ClickAsync();
        await Expect(page.GetByText("Support goes on")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync("consent-withdrawn");
    }

    private static async Task StepUpAsync(IPage page, string support)
    {
        await page.GotoAsync(support);
        await page.GetByRole(AriaRole.Link, new() { Name = "Step up to social care" }).ClickAsync();
        await page.GetByLabel("A child may be suffering").CheckAsync();
        await page.GetByLabel("Why does social care have to look?")
            .FillAsync("She says she is hit");
        await page.ShouldBeAccessibleAsync("step-up");
        await page.GetByRole(AriaRole.Button, new() { Name = "Step up" }).ClickAsync();
        await Expect(page.GetByText("It is with social care")).ToBeVisibleAsync();
    }

    private static async Task EndAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "End the support" }).ClickAsync();
        await page.GetByLabel("What the family needed is met").CheckAsync();
        await page.GetByLabel("What changed since the start?").FillAsync("She is at school");
        await page.GetByLabel("What comes next").FillAsync("The school's family worker");
        await page.ShouldBeAccessibleAsync("close");
        await page.GetByRole(AriaRole.Button, new() { Name = "End the support" }).ClickAsync();
    }

    private static async Task AllocateAsync(HearthServer server, FamilyId family, string worker)
    {
        var analyst = Actor.DataTeam(Purpose.IdentifyFamilies);
        var account = await server.WithAsync<AccountsOfAgencyQuery, Guid?>(q =>
            q.OfAsync("council", worker, analyst, default)
        );
        (
            await server.WithAsync<RecordInvolvementOperation, Outcome<Involvement>>(o =>
                o.RunAsync(
                    new(
                        family,
                        null,
                        "council",
                        account,
                        "Perran Larchfield",
                        "Lead worker",
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

    /// <summary>A listed family with a child of a whole birth date.</summary>
    private static async Task<(FamilyId Family, MemberRead Child)> KnownAsync(HearthServer server)
    {
        var all = Actor.DataTeam();
        var lists = await server.WithAsync<ListsQuery, IReadOnlyList<ListRow>>(q =>
            q.RunAsync(all, default)
        );
        var entries = await server.WithAsync<EntriesQuery, EntriesPage?>(q =>
            q.RunAsync(new(lists[0].Id), all, default)
        );
        foreach (var row in entries!.Rows)
        {
            var read = await server.WithAsync<FamilyQuery, FamilyRead?>(q =>
                q.RunAsync(row.Family, null, all, default)
            );
            if (
                read!.Members.FirstOrDefault(m =>
                    m is { Role: MemberRole.Child, BirthAccuracy: BirthAccuracy.Exact }
                    && m.Name.Contains(' ')
                ) is
                { } child
            )
                return (row.Family, child);
        }
        throw new InvalidOperationException("No listed family has such a child");
    }
}
