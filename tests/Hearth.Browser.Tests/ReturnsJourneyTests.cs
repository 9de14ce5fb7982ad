using System.Text.RegularExpressions;
using Hearth.Browser.Tests.Support;
using Hearth.Core.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hearth.Browser.Tests;

/// <summary>From signing in to a match run, in a browser, with axe looking at each page on the way.</summary>
public partial class ReturnsJourneyTests(Chromium chromium)
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, true)]
    [InlineData(1280, false)]
    [Trait("Requirement", "SE-4"), Trait("Requirement", "DR-4"), Trait("Requirement", "DR-6")]
    public async Task An_analyst_sends_a_file_reads_its_receipt_and_matches(int width, bool scripts)
    {
        await using var server = await HearthServer.StartAsync();
        var email = await server.AccountAsync();
        await using var window = await chromium.OpenAsync(server, width, scripts);
        var page = await window.NewPageAsync();
        var said = new List<string>();
        page.Console += (_, message) =>
        {
            // Without scripts the browser says that it could not fetch them.
            if (
                message.Type is "error" or "warning"
                && (scripts || !message.Text.Contains("ERR_FAILED", StringComparison.Ordinal))
            )
                said.Add(message.Text);
        };
        var kind = scripts ? "" : "plain-";

        await page.GotoAsync("/");
        await page.ShouldBeAccessibleAsync(kind + "sign-in");
        await page.SignInAsync(email);
        await page.ShouldBeAccessibleAsync(kind + "home-new");
        (await page.Locator("body.js-enabled").CountAsync()).ShouldBe(scripts ? 1 : 0);
        await Expect(page.GetByText("Synthetic data: nobody here is real")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Choose a source" }).ClickAsync();
        await page.ShouldBeAccessibleAsync(kind + "sources");
        await page.GetByRole(AriaRole.Link, new() { Name = "Police recorded crime" }).ClickAsync();
        await page.ShouldBeAccessibleAsync(kind + "source-new");

        await page.GetByRole(AriaRole.Button, new() { Name = "Send a file" }).ClickAsync();
        await page.ShouldBeAccessibleAsync(kind + "upload");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose a file");
        await page.ShouldBeAccessibleAsync(kind + "upload-empty");

        // A file of another layout is refused, and the form is there again with the reason.
        await SendAsync(page, Files.Example(server.Folder, "school-attendance"));
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("school-attendance_");
        await page.ShouldBeAccessibleAsync(kind + "upload-refused");

        await SendAsync(page, Files.Example(server.Folder, "police-crime"));
        await Expect(page).ToHaveURLAsync(ReceiptAddress(), new() { Timeout = 20_000 });
        await page.ShouldBeAccessibleAsync(kind + "receipt");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToContainTextAsync("Receipt of return 1");

        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { NameRegex = Rejected() }).ClickAsync()
        );
        download.SuggestedFilename.ShouldBe("return-1-rejected.csv");

        await page.GotoAsync("/matching");
        await page.ShouldBeAccessibleAsync(kind + "matching-new");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start a run" }).ClickAsync();
        await page.ShouldBeAccessibleAsync(kind + "matching-start");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
        await Expect(page.GetByText("Distinct identities"))
            .ToBeVisibleAsync(new() { Timeout = 60_000 });
        await page.ShouldBeAccessibleAsync(kind + "matching-run");

        await page.GotoAsync("/");
        await page.ShouldBeAccessibleAsync(kind + "home");
        await page.GotoAsync("/sources/returns");
        await page.ShouldBeAccessibleAsync(kind + "returns");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = ReceiptOf() }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Withdraw this return" }).ClickAsync();
        await page.ShouldBeAccessibleAsync(kind + "withdraw");
        await page.GetByLabel("Why it is withdrawn").FillAsync("Sent for the wrong quarter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.ShouldBeAccessibleAsync(kind + "withdraw-check");
        await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw the return" }).ClickAsync();
        await Expect(page.GetByText("Return 1 is withdrawn.")).ToBeVisibleAsync();
        await page.ShouldBeAccessibleAsync(kind + "receipt-withdrawn");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page.GetByText("You are signed out.")).ToBeVisibleAsync();
        // Nothing was blocked by the policy, nothing was missing.
        said.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    [Trait("Requirement", "SE-4")]
    public async Task An_administrator_looks_after_accounts(int width)
    {
        await using var server = await HearthServer.StartAsync();
        var email = await server.AccountAsync(Role.Administrator);
        await using var window = await chromium.OpenAsync(server, width);
        var page = await window.NewPageAsync();
        await page.SignInAsync(email);
        await page.ShouldBeAccessibleAsync("administrator-home");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add an account" }).ClickAsync();
        await page.ShouldBeAccessibleAsync("account-add");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the account" }).ClickAsync();
        await page.ShouldBeAccessibleAsync("account-add-wrong");
        await page.GetByLabel("Full name").FillAsync("Bryn Elmrow");
        await page.GetByLabel("E-mail address").FillAsync("bryn@example.org");
        await page.GetByLabel("Partner data contact").CheckAsync();
        await page.GetByLabel("Agency they work for").SelectOptionAsync("police");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the account" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "New link for Bryn Elmrow" })
            .ClickAsync();
        await page.ShouldBeAccessibleAsync("accounts-link");

        var link = await page.Locator(".govuk-notification-banner strong").InnerTextAsync();
        await using var other = await chromium.OpenAsync(server, width);
        var theirs = await other.NewPageAsync();
        await theirs.GotoAsync(new Uri(link).AbsolutePath);
        await theirs.ShouldBeAccessibleAsync("link");
        await theirs
            .GetByLabel("New password", new() { Exact = true })
            .FillAsync("larch kettle in the rain");
        await theirs.GetByLabel("New password once more").FillAsync("larch kettle in the rain");
        await theirs.GetByRole(AriaRole.Button, new() { Name = "Set the password" }).ClickAsync();
        await Expect(theirs.GetByText("Your password is set.")).ToBeVisibleAsync();
        await theirs.GotoAsync(new Uri(link).AbsolutePath);
        await theirs.ShouldBeAccessibleAsync("link-used");
        await theirs.GotoAsync("/error/500");
        await theirs.ShouldBeAccessibleAsync("not-found");
    }

    private static async Task SendAsync(IPage page, string file)
    {
        await page.GetByLabel("CSV file").SetInputFilesAsync(file);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
    }

    [GeneratedRegex("/sources/returns/1$")]
    private static partial Regex ReceiptAddress();

    [GeneratedRegex("rejected row")]
    private static partial Regex Rejected();

    [GeneratedRegex(@"^1\s*, receipt")]
    private static partial Regex ReceiptOf();
}
