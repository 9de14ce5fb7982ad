using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Hearth.App.Web.Govuk;

/// <summary>One HTML element. Text and attribute values are encoded; only <see cref="IHtmlContent"/> is taken as it is.</summary>
internal sealed class El(string name, string? classes = null) : IHtmlContent
{
    private readonly List<KeyValuePair<string, string?>> attributes = [];
    private readonly List<IHtmlContent> inner = [];
    private readonly string? classes = classes?.Trim();

    private bool IsVoid => name is "input" or "br" or "meta";

    /// <summary>Leaves the attribute out when the value is null.</summary>
    public El With(string attribute, string? value)
    {
        if (value is not null)
            attributes.Add(new(attribute, value));
        return this;
    }

    public El Flag(string attribute, bool on)
    {
        if (on)
            attributes.Add(new(attribute, null));
        return this;
    }

    public El With(IEnumerable<KeyValuePair<string, string?>> more)
    {
        attributes.AddRange(more);
        return this;
    }

    public El Text(string? text)
    {
        if (!string.IsNullOrEmpty(text))
            inner.Add(new Encoded(text));
        return this;
    }

    public El Add(params ReadOnlySpan<IHtmlContent?> content)
    {
        foreach (var one in content)
            if (one is not null)
                inner.Add(one);
        return this;
    }

    public El Add(IEnumerable<IHtmlContent> content)
    {
        inner.AddRange(content);
        return this;
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write('<');
        writer.Write(name);
        if (!string.IsNullOrEmpty(classes))
            Attribute(writer, encoder, "class", classes);
        foreach (var (attribute, value) in attributes)
            Attribute(writer, encoder, attribute, value);
        writer.Write('>');
        if (IsVoid)
            return;
        foreach (var one in inner)
            one.WriteTo(writer, encoder);
        writer.Write("</");
        writer.Write(name);
        writer.Write('>');
    }

    private static void Attribute(
        TextWriter writer,
        HtmlEncoder encoder,
        string attribute,
        string? value
    )
    {
        writer.Write(' ');
        writer.Write(attribute);
        if (value is null)
            return;
        writer.Write("=\"");
        encoder.Encode(writer, value);
        writer.Write('"');
    }
}

/// <summary>Text that is encoded when written.</summary>
internal sealed class Encoded(string? text) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) =>
        encoder.Encode(writer, text ?? "");
}
