using System.Text.RegularExpressions;
using Hearth.Browser.Tests.Support;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Sources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hearth.Browser.Tests;

public partial class QualityTrendTests(Chromium chromium)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    [Trait("Requirement", "DR-5"), Trait("Requirement", "DR-7"), Trait("Requirement", "SE-4")]
    public async Task A_partners_contact_sees_how_good_its_returns_are_and_announces_a_change(
        int width
    )
    {
        await using var server = await HearthServer.StartAsync(LoadThreeAsync);
        var email = await server.AccountAsync(Role.PartnerDataContact, "police");
        await using var window = await chromium.OpenAsync(server, width);
        var page = await window.NewPageAsync();
        await page.SignInAsync(email);
        await page.ShouldBeAccessibleAsync("contact-home");
        await page.GotoAsync("/sources/police-crime");

        await Expect(page.GetByRole(AriaRole.Img, new() { NameRegex = OverTime() }))
            .ToBeVisibleAsync();
        await Expect(page.Locator("table").First.Locator("tbody tr")).ToHaveCountAsync(3);
        await page.ShouldBeAccessibleAsync("source");

        await page.GetByRole(AriaRole.Button, new() { Name = "Announce a change in collection" })
            .ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Announce" }).ClickAsync();
        await page.ShouldBeAccessibleAsync("announce-wrong");
        await page.GetByLabel("Day").FillAsync("1");
        await page.GetByLabel("Month").FillAsync("April");
        await page.GetByLabel("Year").FillAsync("2099");
        await page.GetByLabel("What changes").FillAsync("A new recording system");
        await page.GetByRole(AriaRole.Button, new() { Name = "Announce" }).ClickAsync();
        await Expect(page.GetByText("From 1 April 2099: A new recording system"))
            .ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync("source-announced");
    }

    private static async Task LoadThreeAsync(IServiceProvider services)
    {
        var folder = Directory.CreateTempSubdirectory("hearth-returns-").FullName;
        foreach (var date in new[] { "2025-12-31", "2026-03-31", "2026-06-30" })
        {
            var file = Files.Example(folder, "police-crime", date);
            // Each is a different file: one row more, without a surname.
            for (var i = 0; i < date[6] - '0'; i++)
                await File.AppendAllTextAsync(
                    file,
                    $"OC9{date}{i},P9{i},,Rowan,,,M,,,,,Suspect,105A,04/05/2025,,\n"
                );
            (
                await services
                    .GetRequiredService<LoadReturnOperation>()
                    .RunAsync(
                        new LoadReturn("police-crime", file),
                        Actor.DataTeam(),
                        CancellationToken.None
                    )
            ).ShouldBeOfType<Outcome<ReturnLoaded>.Ok>();
        }
        Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex("Quality of .* over time")]
    private static partial Regex OverTime();
}
