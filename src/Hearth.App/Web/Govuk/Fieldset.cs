using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hearth.App.Web.Govuk;

/// <summary>Fields that belong together.</summary>
[HtmlTargetElement("govuk-fieldset")]
public sealed class Fieldset : Component
{
    public string? Legend { get; set; }
    public string? LegendClass { get; set; }
    public bool LegendIsHeading { get; set; }
    public string? DescribedBy { get; set; }
    public string? Role { get; set; }

    internal override IHtmlContent Render(
        IHtmlContent? content,
        IReadOnlyList<KeyValuePair<string, string?>> attributes
    ) =>
        Parts
            .Fieldset(Legend, LegendClass, LegendIsHeading, DescribedBy, Role, Class)
            .With(attributes)
            .Add(content);
}
