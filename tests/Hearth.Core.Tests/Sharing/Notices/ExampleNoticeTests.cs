using System.Text.RegularExpressions;
using Hearth.Core.Sharing.Notices;
using Hearth.Rules.Sharing.Notices;
using Hearth.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Core.Tests.Sharing.Notices;

[Trait("Requirement", "SH-5")]
public partial class ExampleNoticeTests
{
    [EachDatabase]
    public async Task The_examples_are_published_whole_say_that_they_are_examples_and_lack_nothing(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        foreach (var of in Enum.GetValues<NoticeKind>())
        {
            var notice = await CurrentAsync(database, of);
            (notice.Number, notice.Title.Contains("(example)")).ShouldBe((1, true));
            notice.Text.ShouldContain("This is an example of Emberford");
            notice.Text.ShouldNotContain("{{");
            RulesOf(database).Lacking(of, notice.Text).ShouldBeEmpty();
        }
        (
            await database.WithAsync<RegisterExampleNoticesOperation, Outcome<int>>(o =>
                o.RunAsync(new(), GivenNotices.Officer, default)
            )
        )
            .Refused()
            .ShouldContain("already");
    }

    [EachDatabase]
    public async Task After_bare_there_is_no_notice(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, agreed: false);
        (await database.PublicAsync(q => q.VersionsAsync(default))).ShouldBeEmpty();
    }

    /// <summary>Take out what shows an item, and exactly that is named, with its article.</summary>
    [Fact]
    public async Task Each_thing_the_law_asks_is_missed_when_its_words_are_taken_out()
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);
        var rules = RulesOf(database);
        var tried = 0;
        foreach (var kind in Enum.GetValues<NoticeKind>())
        {
            var text = NoticeItem.Plain((await CurrentAsync(database, kind)).Text);
            foreach (var item in rules.Items.Where(i => i.AskedOf.Contains(kind)))
            foreach (var group in item.Says)
            {
                var without = group.Aggregate(
                    text,
                    (t, word) =>
                        Regex.Replace(
                            t,
                            $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(word)}",
                            "…",
                            RegexOptions.IgnoreCase
                        )
                );
                rules.Lacking(kind, without).ShouldContain(item, $"{kind} {item.Id}");
                tried++;
            }
        }
        tried.ShouldBeGreaterThan(30);
    }

    [EachDatabase]
    public async Task A_full_notice_that_lacks_something_is_published_only_with_a_written_reason(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var text = (await CurrentAsync(database, NoticeKind.FullNotice)).Text;
        var draft = (
            await database.WriteAsync(
                text.Replace(
                    "data protection officer",
                    "officer",
                    StringComparison.OrdinalIgnoreCase
                ),
                NoticeKind.FullNotice
            )
        ).Done();

        (await database.PublishAsync(draft, new(2026, 10, 1), why: " "))
            .Refused()
            .ShouldBe(
                "It says nothing of: How to reach the data protection officer (13(1)(b) and 14(1)(b)). Add it, or say why it is published without."
            );
        (await database.PublishAsync(draft, new(2026, 10, 1), why: "There is none yet"))
            .Done()
            .WhyLacking.ShouldBe("There is none yet");
    }

    [Fact]
    public async Task The_childrens_version_has_short_sentences_and_no_word_of_the_trade()
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);
        var text = Markdig.Markdown.ToPlainText(
            (await CurrentAsync(database, NoticeKind.Children)).Text,
            NoticeMarkdown.Pipeline
        );
        var sentences = Ends()
            .Split(text)
            .Select(s => s.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length)
            .Where(words => words > 0)
            .ToArray();

        sentences.Max().ShouldBeLessThanOrEqualTo(18);
        sentences.Average().ShouldBeLessThanOrEqualTo(9);
        foreach (
            var hard in new[]
            {
                "controller",
                "process",
                "lawful",
                "disclos",
                "retention",
                "consent",
                "article",
            }
        )
            text.ShouldNotContain(hard, Case.Insensitive);
    }

    private static FairProcessingRules RulesOf(TestDatabase database) =>
        database.Services.GetRequiredService<FairProcessingRules>();

    private static async Task<PublicNotice> CurrentAsync(TestDatabase database, NoticeKind kind) =>
        (await database.PublicAsync(q => q.CurrentAsync(kind, default))).ShouldNotBeNull();

    [GeneratedRegex(@"[.!?\n:]+")]
    private static partial Regex Ends();
}
