using System.Globalization;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Hearth.Core.Sharing.Notices;

/// <summary>
/// The little Markdown a notice may use: headings of two levels, paragraphs, lists and links. HTML is never taken, and would
/// be shown as it is written.
/// </summary>
public static partial class NoticeMarkdown
{
    public static MarkdownPipeline Pipeline { get; } =
        new MarkdownPipelineBuilder().DisableHtml().UsePreciseSourceLocation().Build();

    /// <summary>What a text uses besides, line by line; none when it may be shown.</summary>
    public static IReadOnlyList<string> Problems(string text)
    {
        List<string> problems = [];
        foreach (var (line, no) in text.Split('\n').Select((l, i) => (l, i + 1)))
            if (Tag().IsMatch(line))
                problems.Add(At(no, "HTML cannot be used"));
        var deepest = 1;
        foreach (var node in Markdown.Parse(text, Pipeline).Descendants())
        {
            if (Wrong(node, deepest) is { } wrong)
                problems.Add(At(node.Line + 1, wrong));
            if (node is HeadingBlock heading)
                deepest = heading.Level;
        }
        return problems;
    }

    /// <summary>Web pages, e-mail addresses, telephone numbers, and places of this site.</summary>
    public static bool MayLinkTo(string? url) =>
        url is { Length: > 0 }
        && (
            url[0] == '/' && !url.StartsWith("//", StringComparison.Ordinal) && !url.Contains('\\')
            || Schemes.Any(s => url.StartsWith(s, StringComparison.OrdinalIgnoreCase))
        );

    private static readonly string[] Schemes = ["https://", "http://", "mailto:", "tel:"];

    private static string? Wrong(MarkdownObject node, int deepest) =>
        node switch
        {
            HeadingBlock { Level: 1 } =>
                "the title is the only heading of its level; begin with ##",
            HeadingBlock { Level: > 3 } => "headings have two levels, ## and ###",
            HeadingBlock h when h.Level > deepest + 1 => "a heading skips a level; use ## first",
            LinkInline { IsImage: true } => "pictures cannot be used",
            LinkInline link when !MayLinkTo(link.Url) =>
                $"'{link.Url}' is no address of a web page, an e-mail or a telephone",
            HeadingBlock
            or ParagraphBlock
            or ListBlock
            or ListItemBlock
            or LinkInline
            or LiteralInline
            or LineBreakInline
            or HtmlEntityInline => null,
            ContainerInline and not (EmphasisInline or DelimiterInline) => null,
            _ => "only headings, paragraphs, lists and links can be used",
        };

    private static string At(int line, string problem) =>
        string.Create(CultureInfo.InvariantCulture, $"Line {line}: {problem}.");

    [GeneratedRegex(@"(?<!\\)<[A-Za-z/!?]")]
    private static partial Regex Tag();
}
