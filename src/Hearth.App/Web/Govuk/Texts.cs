using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hearth.App.Web.Govuk;

/// <summary>The state of something, in a word. Colour comes by class: <c>govuk-tag--red</c>.</summary>
[HtmlTargetElement("govuk-tag")]
public sealed class Tag : Component
{
    internal override IHtmlContent Render(
        IHtmlContent? content,
        IReadOnlyList<KeyValuePair<string, string?>> attributes
    ) => new El("strong", Classes("govuk-tag")).With(attributes).Add(content);
}

/// <summary>Words set apart from the rest.</summary>
[HtmlTargetElement("govuk-inset-text")]
public sealed class InsetText : Component
{
    public string? Id { get; set; }

    internal override IHtmlContent Render(
        IHtmlContent? content,
        IReadOnlyList<KeyValuePair<string, string?>> attributes
    ) => new El("div", Classes("govuk-inset-text")).With("id", Id).With(attributes).Add(content);
}

/// <summary>Something the reader must not miss.</summary>
[HtmlTargetElement("govuk-warning-text")]
public sealed class WarningText : Component
{
    public string Fallback { get; set; } = "Warning";

    internal override IHtmlContent Render(
        IHtmlContent? content,
        IReadOnlyList<KeyValuePair<string, string?>> attributes
    ) =>
        new El("div", Classes("govuk-warning-text"))
            .With(attributes)
            .Add(
                new El("span", "govuk-warning-text__icon").With("aria-hidden", "true").Text("!"),
                new El("strong", "govuk-warning-text__text").Add(
                    Parts.Hidden(Fallback),
                    new HtmlString(" "),
                    content
                )
            );
}

/// <summary>More, for those who want it.</summary>
[HtmlTargetElement("govuk-details")]
public sealed class Details : Component
{
    public string? Id { get; set; }
    public string Summary { get; set; } = "";
    public bool Open { get; set; }

    internal override IHtmlContent Render(
        IHtmlContent? content,
        IReadOnlyList<KeyValuePair<string, string?>> attributes
    ) =>
        new El("details", Classes("govuk-details"))
            .With("id", Id)
            .With(attributes)
            .Flag("open", Open)
            .Add(
                new El("summary", "govuk-details__summary").Add(
                    new El("span", "govuk-details__summary-text").Text(Summary)
                ),
                new El("div", "govuk-details__text").Add(content)
            );
}

[HtmlTargetElement("govuk-back-link")]
public sealed class BackLink : Component
{
    public string Href { get; set; } = "#";

    internal override IHtmlContent Render(
        IHtmlContent? content,
        IReadOnlyList<KeyValuePair<string, string?>> attributes
    ) =>
        new El("a", Classes("govuk-back-link"))
            .With("href", Href)
            .With(attributes)
            .Add(content ?? new HtmlString("Back"));
}
