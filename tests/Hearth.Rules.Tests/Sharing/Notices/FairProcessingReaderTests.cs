using Hearth.Rules.Loading;
using Hearth.Rules.Sharing.Notices;
using Hearth.Testing;

namespace Hearth.Rules.Tests.Sharing.Notices;

[Trait("Requirement", "SH-5")]
public class FairProcessingReaderTests
{
    private static readonly string File = Checkout.PathOf(
        "rulebook",
        "sharing",
        "fair-processing-2026-01.yaml"
    );

    [Fact]
    public void The_released_file_cites_every_exception_and_every_item_and_doubts_the_clock()
    {
        var rules = FairProcessingReader.Read(Checkout.PathOf("rulebook"));

        rules.Facts.Select(f => f.Fact).ShouldBe(Enum.GetValues<ToldFact>());
        rules.Exceptions.ShouldAllBe(e =>
            e.Authority.Contains("14(5)") || e.Authority.Contains("Schedule 2")
        );
        rules.Exceptions.ShouldAllBe(e => e.LookAgain.Count > 0 && e.Doubt != null);
        rules.Items.ShouldAllBe(i => i.Articles.Length > 0);
        rules.Doubts.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("lasts: 1 months", "lasts: soon", "length of time")]
    [InlineData("by: first-record", "by: guess", "first-record, identified")]
    [InlineData("  - { id: storage,", "  - { id: purpose,", "twice")]
    [InlineData("    look-again: 12 months", "    look: 12 months", "look-again")]
    [InlineData("    says: [[data protection officer]]", "", "asked-of")]
    public void What_is_wrong_stops_with_file_and_line(string from, string to, string says)
    {
        var folder = Directory.CreateTempSubdirectory("hearth-rules-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "sharing"));
            var text = System.IO.File.ReadAllText(File);
            text.ShouldContain(from);
            System.IO.File.WriteAllText(
                Path.Combine(folder.FullName, "sharing", Path.GetFileName(File)),
                text.Replace(from, to, StringComparison.Ordinal)
            );
            Should
                .Throw<RuleFileException>(() => FairProcessingReader.Read(folder.FullName))
                .Message.ShouldContain(says);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_word_is_found_where_it_begins_and_not_within_another()
    {
        var item = new NoticeItem(
            "x",
            "x",
            "x",
            [NoticeKind.Leaflet],
            [
                ["ring"],
                ["us"],
            ],
            null,
            null
        );

        item.IsIn(NoticeItem.Plain("You can\n  Ring us.")).ShouldBeTrue();
        item.IsIn(NoticeItem.Plain("We are sharing with us.")).ShouldBeFalse();
        item.IsIn(NoticeItem.Plain("Ring them.")).ShouldBeFalse();
    }
}
