using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hearth.App.Web.Govuk;

/// <summary>Something about the service, or what an action came to (<see cref="Success"/>). A line of text becomes its heading.</summary>
[HtmlTargetElement("govuk-notification-banner")]
public sealed class NotificationBanner : Component
{
    public bool Success { get; set; }
    public string? Heading { get; set; }
    public string? Text { get; set; }
    public string? Role { get; set; }
    public string TitleId { get; set; } = "govuk-notification-banner-title";
    public bool? DisableAutoFocus { get; set; }

    internal override IHtmlContent Render(
        IHtmlContent? content,
        IReadOnlyList<KeyValuePair<string, string?>> attributes
    ) =>
        new El(
            "div",
            Classes(
                "govuk-notification-banner" + (Success ? " govuk-notification-banner--success" : "")
            )
        )
            .With("role", Role ?? (Success ? "alert" : "region"))
            .With("aria-labelledby", TitleId)
            .With("data-module", "govuk-notification-banner")
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
            .Add(
                new El("div", "govuk-notification-banner__header").Add(
                    new El("h2", "govuk-notification-banner__title")
                        .With("id", TitleId)
                        .Text(Heading ?? (Success ? "Success" : "Important"))
                ),
                new El("div", "govuk-notification-banner__content").Add(
                    content
                        ?? (
                            Text is null
                                ? null
                                : new El("p", "govuk-notification-banner__heading").Text(Text)
                        )
                )
            );
}

/// <summary>What has been done, on a page of its own.</summary>
[HtmlTargetElement("govuk-panel")]
public sealed class Panel : Component
{
    public string Heading { get; set; } = "";
    public int HeadingLevel { get; set; } = 1;

    internal override IHtmlContent Render(
        IHtmlContent? content,
        IReadOnlyList<KeyValuePair<string, string?>> attributes
    ) =>
        new El(
            "div",
            Classes(
                Class?.Contains("govuk-panel--interruption", StringComparison.Ordinal) == true
                    ? "govuk-panel"
                    : "govuk-panel govuk-panel--confirmation"
            )
        )
            .With(attributes)
            .Add(
                new El(
                    "h" + HeadingLevel.ToString(CultureInfo.InvariantCulture),
                    "govuk-panel__title"
                ).Text(Heading),
                content is null ? null : new El("div", "govuk-panel__body").Add(content)
            );
}
