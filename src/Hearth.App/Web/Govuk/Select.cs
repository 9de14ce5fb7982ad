using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hearth.App.Web.Govuk;

/// <summary>One answer of a long list.</summary>
[HtmlTargetElement("govuk-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Select : LabelledField
{
    public IReadOnlyList<Choice> Items { get; set; } = [];
    public string? Value { get; set; }

    internal override IHtmlContent Render(
        IHtmlContent? content,
        IReadOnlyList<KeyValuePair<string, string?>> attributes
    )
    {
        var chosen = Value ?? GivenValue;
        return Group(
            new El(
                "select",
                Classes("govuk-select") + (Error is null ? "" : " govuk-select--error")
            )
                .With("id", Anchor)
                .With("name", Name)
                .With("aria-describedby", Described())
                .With(attributes)
                .Add(Items.Select(item => Option(item, chosen)))
        );
    }

    private static El Option(Choice item, string? chosen) =>
        new El("option")
            .With("value", item.Value)
            .Flag(
                "selected",
                item.Checked
                    ?? (!string.IsNullOrEmpty(chosen) && (item.Value ?? item.Text) == chosen)
            )
            .Flag("disabled", item.Disabled)
            .Text(item.Text);
}
