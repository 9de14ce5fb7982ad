using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hearth.App.Web.Govuk;

/// <summary>The error of a field that is not one of ours.</summary>
[HtmlTargetElement("govuk-error-message")]
public sealed class ErrorMessage : Component
{
    public string? Id { get; set; }

    internal override IHtmlContent Render(
        IHtmlContent? content,
        IReadOnlyList<KeyValuePair<string, string?>> attributes
    ) =>
        new El("p", Classes("govuk-error-message"))
            .With("id", Id)
            .With(attributes)
            .Add(Parts.Hidden("Error:"), new HtmlString(" "), content);
}
