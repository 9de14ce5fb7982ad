using Hearth.Browser.Tests.Support;

namespace Hearth.Browser.Tests;

/// <summary>That what looks at every page would see something.</summary>
public class LookTests(Chromium chromium)
{
    [Theory]
    [InlineData("<h1>A picture</h1><img src='x.png'>", "image-alt")]
    [InlineData("<h1>Wide</h1><p style='width: 2000px'>Too wide</p>", "wider than the window")]
    public async Task A_page_with_a_fault_is_found_out(string body, string fault)
    {
        await using var window = await chromium.OpenAsync("http://localhost");
        var page = await window.NewPageAsync();
        await page.SetContentAsync(
            $"<!doctype html><html lang='en-GB'><title>Fault</title><main>{body}</main></html>"
        );

        (
            await Assert.ThrowsAsync<ShouldAssertException>(() =>
                page.ShouldBeAccessibleAsync("fault")
            )
        ).Message.ShouldContain(fault);
    }
}
