using System.Xml.Linq;

namespace Hearth.Core.Sources.Loading;

/// <summary>Finds text in a row that is an element. ".." goes up, "." is the element itself.</summary>
internal static class ElementPaths
{
    public static string? Text(XElement from, string[] path)
    {
        var at = from;
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == ".")
                continue;
            if (path[i] == "..")
            {
                at = at.Parent;
                if (at is null)
                    return null;
                continue;
            }
            at = at.Element(path[i]);
            if (at is null)
                return null;
        }
        return at.HasElements ? null
            : at.Value.Trim() is { Length: > 0 } text ? text
            : null;
    }

    public static IEnumerable<XElement> All(XElement from, string path)
    {
        IEnumerable<XElement> found = [from];
        foreach (var step in path.Split('/'))
            found = found.Elements(step);
        return found;
    }

    /// <summary>Text beside elements belongs to none of them, so it cannot be read.</summary>
    public static bool HasStrayText(XElement element) =>
        element
            .DescendantsAndSelf()
            .Any(e =>
                e.HasElements
                && e.Nodes().OfType<XText>().Any(t => !string.IsNullOrWhiteSpace(t.Value))
            );

    /// <summary>The paths of every element that holds text: what a receipt names when the layout does not.</summary>
    public static void Collect(XElement element, string prefix, Action<string> found)
    {
        foreach (var child in element.Elements())
        {
            var path =
                prefix.Length == 0 ? child.Name.LocalName : $"{prefix}/{child.Name.LocalName}";
            if (child.HasElements)
                Collect(child, path, found);
            else
                found(path);
        }
    }
}
