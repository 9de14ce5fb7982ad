using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hearth.App.Web.Govuk;

/// <summary>A button, or a link that looks like one when it has an <c>href</c>.</summary>
[HtmlTargetElement("govuk-button")]
public sealed class Button : Component
{
    private static readonly HtmlString StartIcon = new(
        """<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>"""
    );

    public string? Href { get; set; }
    public string? Type { get; set; }
    public string? Name { get; set; }
    public string? Value { get; set; }
    public string? Id { get; set; }
    public bool Disabled { get; set; }
    public bool Start { get; set; }

    /// <summary>A second click within a second is one too many: for what must not happen twice.</summary>
    public bool? PreventDoubleClick { get; set; }

    internal override IHtmlContent Render(
        IHtmlContent? content,
        IReadOnlyList<KeyValuePair<string, string?>> attributes
    )
    {
        var classes = Classes("govuk-button") + (Start ? " govuk-button--start" : "");
        var button = Href is null
            ? new El("button", classes)
                .With("type", Type ?? "submit")
                .With("value", Value)
                .With("name", Name)
                .Flag("disabled", Disabled)
                .With("aria-disabled", Disabled ? "true" : null)
                .With("data-prevent-double-click", Flag(PreventDoubleClick))
            : new El("a", classes)
                .With("href", Href)
                .With("role", "button")
                .With("draggable", "false");
        return button
            .With("data-module", "govuk-button")
            .With("id", Id)
            .With(attributes)
            .Add(content, Start ? StartIcon : null);
    }

    private static string? Flag(bool? value) =>
        value switch
        {
            true => "true",
            false => "false",
            null => null,
        };
}
