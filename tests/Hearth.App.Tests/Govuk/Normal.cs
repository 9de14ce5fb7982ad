using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Hearth.App.Tests.Govuk;

/// <summary>HTML in a form in which two ways of writing one thing are equal: white space and order of attributes do not count.</summary>
internal static partial class Normal
{
    public static string Of(string html)
    {
        var parser = new HtmlParser();
        var document = parser.ParseDocument("<body></body>");
        var text = new StringBuilder();
        foreach (var node in parser.ParseFragment(html, document.Body!))
            Write(node, text, 0);
        return text.ToString();
    }

    private static void Write(INode node, StringBuilder text, int depth)
    {
        var indent = new string(' ', depth * 2);
        if (node is IText words)
        {
            var said = Space().Replace(words.Data, " ").Trim();
            if (said.Length > 0)
                text.Append(indent).Append(said).Append('\n');
        }
        else if (node is IElement element)
        {
            text.Append(indent).Append('<').Append(element.LocalName);
            foreach (
                var attribute in element.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal)
            )
            {
                var value = Space().Replace(attribute.Value, " ").Trim();
                text.Append(' ').Append(attribute.Name).Append('=').Append(value);
            }
            text.Append(">\n");
            foreach (var child in element.ChildNodes)
                Write(child, text, depth + 1);
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
