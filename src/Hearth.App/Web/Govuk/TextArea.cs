using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hearth.App.Web.Govuk;

/// <summary>Several lines of text.</summary>
[HtmlTargetElement("govuk-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextArea : LabelledField
{
    public int Rows { get; set; } = 5;
    public string? Value { get; set; }
    public string? Autocomplete { get; set; }
    public bool? Spellcheck { get; set; }

    internal override IHtmlContent Render(
        IHtmlContent? content,
        IReadOnlyList<KeyValuePair<string, string?>> attributes
    ) =>
        Group(
            new El(
                "textarea",
                Classes("govuk-textarea" + (Error is null ? "" : " govuk-textarea--error"))
            )
                .With("id", Anchor)
                .With("name", Name)
                .With("rows", Rows.ToString(CultureInfo.InvariantCulture))
                .With(
                    "spellcheck",
                    Spellcheck switch
                    {
                        true => "true",
                        false => "false",
                        null => null,
                    }
                )
                .With("aria-describedby", Described())
                .With("autocomplete", Autocomplete)
                .With(attributes)
                .Text(Typed ?? Value ?? GivenValue)
        );
}
