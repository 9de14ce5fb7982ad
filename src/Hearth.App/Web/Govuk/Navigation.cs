using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hearth.App.Web.Govuk;

/// <summary>A place to go. <paramref name="Here"/> is this very page, <paramref name="Within"/> a page below it.</summary>
public sealed record Place(string Text, string? Href, bool Here = false, bool Within = false);

[HtmlTargetElement("govuk-breadcrumbs", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Breadcrumbs : Component
{
    public IReadOnlyList<Place> Items { get; set; } = [];
    public string Label { get; set; } = "Breadcrumb";
    public bool CollapseOnMobile { get; set; }

    internal override IHtmlContent Render(
        IHtmlContent? content,
        IReadOnlyList<KeyValuePair<string, string?>> attributes
    ) =>
        new El(
            "nav",
            Classes("govuk-breadcrumbs")
                + (CollapseOnMobile ? " govuk-breadcrumbs--collapse-on-mobile" : "")
        )
            .With(attributes)
            .With("aria-label", Label)
            .Add(new El("ol", "govuk-breadcrumbs__list").Add(Items.Select(Item)));

    private static El Item(Place place)
    {
        var item = new El("li", "govuk-breadcrumbs__list-item");
        return place.Href is null
            ? item.With("aria-current", "page").Text(place.Text)
            : item.Add(
                new El("a", "govuk-breadcrumbs__link").With("href", place.Href).Text(place.Text)
            );
    }
}

/// <summary>The main parts of the service.</summary>
[HtmlTargetElement("govuk-service-navigation", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ServiceNavigation : Component
{
    public IReadOnlyList<Place> Items { get; set; } = [];
    public string Label { get; set; } = "Menu";
    public string ListId { get; set; } = "navigation";

    internal override IHtmlContent Render(
        IHtmlContent? content,
        IReadOnlyList<KeyValuePair<string, string?>> attributes
    )
    {
        var toggle = new El(
            "button",
            "govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
        )
            .With("type", "button")
            .With("aria-controls", ListId)
            .Flag("hidden", true)
            .With("aria-hidden", "true")
            .Text("Menu");
        var nav = new El("nav", "govuk-service-navigation__wrapper")
            .With("aria-label", Label)
            .Add(
                Items.Count > 1 ? toggle : null,
                new El("ul", "govuk-service-navigation__list")
                    .With("id", ListId)
                    .Add(Items.Select(Item))
            );
        return new El("div", Classes("govuk-service-navigation"))
            .With("data-module", "govuk-service-navigation")
            .With(attributes)
            .Add(
                new El("div", "govuk-width-container").Add(
                    new El("div", "govuk-service-navigation__container").Add(
                        Items.Count > 0 ? nav : null
                    )
                )
            );
    }

    private static El Item(Place place)
    {
        var active = place.Here || place.Within;
        var link = new El(
            place.Href is null ? "span" : "a",
            place.Href is null ? "govuk-service-navigation__text" : "govuk-service-navigation__link"
        )
            .With("href", place.Href)
            .With(
                "aria-current",
                !active ? null
                    : place.Here ? "page"
                    : "true"
            );
        return new El(
            "li",
            "govuk-service-navigation__item"
                + (active ? " govuk-service-navigation__item--active" : "")
        ).Add(
            active
                ? link.Add(
                    new El("strong", "govuk-service-navigation__active-fallback").Text(place.Text)
                )
                : link.Text(place.Text)
        );
    }
}

[HtmlTargetElement("govuk-skip-link")]
public sealed class SkipLink : Component
{
    public string Href { get; set; } = "#content";

    internal override IHtmlContent Render(
        IHtmlContent? content,
        IReadOnlyList<KeyValuePair<string, string?>> attributes
    ) =>
        new El("a", Classes("govuk-skip-link"))
            .With("href", Href)
            .With(attributes)
            .With("data-module", "govuk-skip-link")
            .Add(content);
}
