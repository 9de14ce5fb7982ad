using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hearth.App.Web.Govuk;

/// <summary>A line of text.</summary>
[HtmlTargetElement("govuk-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextField : LabelledField
{
    public string? Type { get; set; }
    public string? Value { get; set; }
    public string? Autocomplete { get; set; }
    public string? Autocapitalize { get; set; }
    public string? Inputmode { get; set; }
    public string? Pattern { get; set; }
    public bool? Spellcheck { get; set; }
    public bool Disabled { get; set; }
    public string? Prefix { get; set; }
    public string? Suffix { get; set; }

    internal override IHtmlContent Render(
        IHtmlContent? content,
        IReadOnlyList<KeyValuePair<string, string?>> attributes
    )
    {
        var input = new El(
            "input",
            Classes("govuk-input") + (Error is null ? "" : " govuk-input--error")
        )
            .With("id", Anchor)
            .With("name", Name)
            .With("type", Type ?? "text")
            .With(
                "spellcheck",
                Spellcheck switch
                {
                    true => "true",
                    false => "false",
                    null => null,
                }
            )
            // A password is never sent back.
            .With("value", Type == "password" ? Value : Typed ?? Value ?? GivenValue)
            .Flag("disabled", Disabled)
            .With("aria-describedby", Described())
            .With("autocomplete", Autocomplete)
            .With("autocapitalize", Autocapitalize)
            .With("pattern", Pattern)
            .With("inputmode", Inputmode)
            .With(attributes);
        if (Prefix is null && Suffix is null)
            return Group(input);
        return Group(
            new El("div", "govuk-input__wrapper").Add(
                Affix("prefix", Prefix),
                input,
                Affix("suffix", Suffix)
            )
        );
    }

    private static El? Affix(string kind, string? text) =>
        text is null
            ? null
            : new El("div", $"govuk-input__{kind}").With("aria-hidden", "true").Text(text);
}
