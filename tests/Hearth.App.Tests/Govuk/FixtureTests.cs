using System.Text.Encodings.Web;
using System.Text.Json;
using Hearth.Testing;
using Microsoft.AspNetCore.Html;

namespace Hearth.App.Tests.Govuk;

/// <summary>
/// Our components write what govuk-frontend's own templates write, fixture by fixture. A fixture that uses an option ours
/// do not have is left out, and the option is named in <see cref="NotSupported"/>.
/// </summary>
public class FixtureTests
{
    public static TheoryData<string> Names =>
        [.. Components.Make.Keys.Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Names)), Trait("Requirement", "SE-4")]
    public void A_component_writes_what_the_design_system_writes(string component)
    {
        var compared = 0;
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var fixture in Fixtures(component))
        {
            var options = new Options(fixture.GetProperty("options"));
            var ours = Components.Make[component](options);
            var notAsked = options.NotAsked().ToArray();
            if (notAsked.Length > 0)
            {
                missing.UnionWith(notAsked);
                continue;
            }
            Normal
                .Of(Html(ours))
                .ShouldBe(
                    Normal.Of(fixture.GetProperty("html").GetString()!),
                    $"{component}: {fixture.GetProperty("name").GetString()}"
                );
            compared++;
        }
        compared.ShouldBeGreaterThan(0);
        string.Join(", ", missing)
            .ShouldBe(
                string.Join(", ", NotSupported.Options.GetValueOrDefault(component, [])),
                $"{component}: {compared} fixtures compared"
            );
    }

    [Fact]
    public void A_difference_is_seen() =>
        Normal.Of("<p class=\"a\">x</p>").ShouldNotBe(Normal.Of("<p class=\"b\">x</p>"));

    private static IEnumerable<JsonElement> Fixtures(string component)
    {
        var file = Checkout.PathOf(
            "node_modules/govuk-frontend/dist/govuk/components",
            component,
            "fixtures.json"
        );
        Assert.SkipUnless(File.Exists(file), "node_modules is absent: run npm ci");
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return [.. json.RootElement.Clone().GetProperty("fixtures").EnumerateArray()];
    }

    private static string Html(IHtmlContent? content)
    {
        using var text = new StringWriter();
        content?.WriteTo(text, HtmlEncoder.Default);
        return text.ToString();
    }
}
