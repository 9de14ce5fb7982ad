using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hearth.App.Web.Govuk;

/// <summary>A file to send.</summary>
[HtmlTargetElement("govuk-file-upload", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileUpload : LabelledField
{
    public bool Multiple { get; set; }
    public bool Disabled { get; set; }

    internal override IHtmlContent Render(
        IHtmlContent? content,
        IReadOnlyList<KeyValuePair<string, string?>> attributes
    ) =>
        Group(
            new El(
                "input",
                Classes("govuk-file-upload") + (Error is null ? "" : " govuk-file-upload--error")
            )
                .With("id", Anchor)
                .With("name", Name)
                .With("type", "file")
                .Flag("disabled", Disabled)
                .Flag("multiple", Multiple)
                .With("aria-describedby", Described())
                .With(attributes)
        );
}
