using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Core.Sharing.Notices;
using Hearth.Rules.Sharing.Notices;
using Hearth.Testing;

namespace Hearth.Core.Tests.Sharing.Notices;

[Trait("Requirement", "SH-5")]
public class NoticeTextTests
{
    private static readonly DateOnly Today = new(2026, 10, 1);

    [Theory]
    [InlineData("## A heading\n\n### A lesser one\n\nA line.\n\n- one\n- two\n\n1. first\n")]
    [InlineData("[a page](https://example.org/x) [here](/privacy) [post](mailto:a@example.org)")]
    [InlineData("Ring 01632 960000 & ask: 5 < 6 is true, said she; it's fine.")]
    public void Headings_paragraphs_lists_and_links_are_taken(string text) =>
        NoticeMarkdown.Problems(text).ShouldBeEmpty();

    [Theory]
    [InlineData("A line.\n\n<script>alert(1)</script>", "Line 3: HTML")]
    [InlineData("Some <b>bold</b>", "HTML")]
    [InlineData("<!-- hidden -->", "HTML")]
    [InlineData("Some **bold**", "only headings")]
    [InlineData("Some `code`", "only headings")]
    [InlineData("> quoted", "only headings")]
    [InlineData("---", "only headings")]
    [InlineData("![a picture](https://example.org/x.png)", "pictures")]
    [InlineData("[click](javascript:alert(1))", "is no address")]
    [InlineData("[click](JAVASCRIPT:alert(1))", "is no address")]
    [InlineData("[click](//evil.example.org)", "is no address")]
    [InlineData("[click](data:text/html;base64,x)", "is no address")]
    [InlineData("[click][1]\n\n[1]: javascript:alert(1)", "is no address")]
    [InlineData("# Another title", "only heading of its level")]
    [InlineData("## One\n\n#### Too deep", "two levels")]
    [InlineData("### A lesser one first", "skips a level")]
    public void Anything_else_is_refused_with_its_line(string text, string says) =>
        NoticeMarkdown.Problems(text).ShouldContain(p => p.Contains(says));

    [EachDatabase, Trait("Requirement", "SH-6")]
    public async Task Placeholders_are_filled_from_what_is_in_force_and_stay_as_they_were_published(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var notice = await database.PublishedAsync("We share it with:\n\n{{recipients}}\n", Today);
        notice.Text!.ShouldContain("\n- Emberford Constabulary (example)\n");

        await database.WithAsync<GiveNoticeOperation>(give =>
            give.RunAsync(new("police", Today, "An invented letter"), Actor.DataTeam(), default)
        );
        database.Clock.Advance(TimeSpan.FromDays(40));

        (
            await database.PublicAsync(q => q.OfNumberAsync(NoticeKind.Leaflet, 2, default))
        )!.Text.ShouldContain("Emberford Constabulary");
        (
            await database.PublishedAsync(
                "We share it with:\n\n{{recipients}}\n",
                Today.AddDays(40)
            )
        ).Text!.ShouldNotContain("Emberford Constabulary");
    }

    [EachDatabase]
    public async Task A_placeholder_that_is_unknown_or_cannot_be_filled_keeps_it_from_being_published(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        foreach (
            var (text, says) in new[]
            {
                ("{{recipiants}}", "none of controller, contact, purposes"),
                ("{{retention}}", "nothing of it is recorded yet"),
                ("We share it with {{recipients}} and no other.", "a line of its own"),
                ("{{recipients", "two braces"),
            }
        )
            (await database.PublishAsync((await database.WriteAsync(text)).Done(), Today))
                .Refused()
                .ShouldContain(says, Case.Sensitive, text);
    }

    [Fact]
    public void A_name_from_a_register_is_shown_as_it_is_and_runs_nothing()
    {
        var filled = NoticeFill.Fill(
            "{{recipients}}",
            new Dictionary<string, IReadOnlyList<string>>
            {
                ["recipients"] = ["<script>x</script>", "[a](javascript:x)", "**B**\n# C"],
            }
        );

        filled.Problems.ShouldBeEmpty();
        NoticeMarkdown.Problems(filled.Text).ShouldBeEmpty();
        Markdig
            .Markdown.ToPlainText(filled.Text, NoticeMarkdown.Pipeline)
            .ShouldBe("<script>x</script>\n[a](javascript:x)\n**B** # C\n");
    }
}
