using Hearth.Core.Sharing.Notices;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Hearth.App.Web;

/// <summary>A notice's Markdown as a page shows it. HTML in it is shown as written, and a link elsewhere than it may leads nowhere.</summary>
public static class NoticeHtml
{
    public static IHtmlContent Render(string text)
    {
        var document = Markdown.Parse(text, NoticeMarkdown.Pipeline);
        foreach (var node in document.Descendants())
            Dress(node);
        return new HtmlString(document.ToHtml(NoticeMarkdown.Pipeline));
    }

    private static void Dress(MarkdownObject node)
    {
        if (node is LinkInline link && (link.IsImage || !NoticeMarkdown.MayLinkTo(link.Url)))
            (link.IsImage, link.Url) = (false, "");
        if (ClassOf(node) is { } of)
            node.GetAttributes().AddClass(of);
        if (node is ListBlock { IsOrdered: false } list)
            list.GetAttributes().AddClass("govuk-list--bullet");
        else if (node is ListBlock ordered)
            ordered.GetAttributes().AddClass("govuk-list--number");
    }

    private static string? ClassOf(MarkdownObject node) =>
        node switch
        {
            HeadingBlock { Level: <= 2 } => "govuk-heading-m",
            HeadingBlock => "govuk-heading-s",
            ParagraphBlock => "govuk-body",
            ListBlock => "govuk-list",
            LinkInline => "govuk-link",
            _ => null,
        };
}
