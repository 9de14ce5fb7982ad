using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hearth.App.Web.Govuk;

/// <summary>One thing to put right, and the field it is in.</summary>
public sealed record ErrorItem(string Text, string? Href = null);

/// <summary>What is to be put right, at the top of the page. Without items it takes the page's model errors; without any, it is nothing.</summary>
[HtmlTargetElement("govuk-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummary : Component
{
    public string Heading { get; set; } = "There is a problem";
    public string? Description { get; set; }
    public IReadOnlyList<ErrorItem>? Items { get; set; }
    public bool? DisableAutoFocus { get; set; }

    protected override void Prepare() =>
        Items ??= [
            .. View!
                .ViewData.ModelState.Where(e => e.Value!.Errors.Count > 0)
                // The layout comes after the page; what belongs to no field comes last.
                .OrderBy(e => (uint)Field.Shown(View).IndexOf(e.Key))
                .Select(e => new ErrorItem(
                    e.Value!.Errors[0].ErrorMessage,
                    e.Key.Length == 0 ? null : "#" + Field.FieldId(e.Key)
                )),
        ];

    internal override IHtmlContent? Render(
        IHtmlContent? content,
        IReadOnlyList<KeyValuePair<string, string?>> attributes
    )
    {
        if (Items is not { Count: > 0 } && Description is null && View is not null)
            return null;
        var body = new El("div", "govuk-error-summary__body");
        if (Description is not null)
            body.Add(new El("p").Text(Description));
        if (Items is { Count: > 0 })
            body.Add(new El("ul", "govuk-list govuk-error-summary__list").Add(Items.Select(Line)));
        return new El("div", Classes("govuk-error-summary"))
            .With(
                "data-disable-auto-focus",
                DisableAutoFocus switch
                {
                    true => "true",
                    false => "false",
                    null => null,
                }
            )
            .With(attributes)
            .With("data-module", "govuk-error-summary")
            .Add(
                new El("div")
                    .With("role", "alert")
                    .Add(new El("h2", "govuk-error-summary__title").Text(Heading), body)
            );
    }

    private static El Line(ErrorItem item) =>
        item.Href is null
            ? new El("li").Text(item.Text)
            : new El("li").Add(new El("a").With("href", item.Href).Text(item.Text));
}
