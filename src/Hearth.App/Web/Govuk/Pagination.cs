using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hearth.App.Web.Govuk;

/// <summary>One place in the list of pages; without a number it is an ellipsis.</summary>
public sealed record PageItem(int? Number, string? Href, bool Current = false);

/// <summary>The way through a long list. Give <see cref="Page"/>, <see cref="Pages"/> and <see cref="Link"/>; one page needs none and shows nothing.</summary>
[HtmlTargetElement("govuk-pagination", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Pagination : Component
{
    private static readonly HtmlString Before = new(
        """<svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path></svg>"""
    );
    private static readonly HtmlString After = new(
        """<svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path></svg>"""
    );

    public int Page { get; set; }
    public int Pages { get; set; }

    /// <summary>The address of a page.</summary>
    public Func<int, string>? Link { get; set; }
    public string Landmark { get; set; } = "Pagination";
    public string? Previous { get; set; }
    public string? Next { get; set; }
    public IReadOnlyList<PageItem>? Items { get; set; }

    protected override void Prepare()
    {
        if (Link is null || Pages <= 1)
            return;
        Previous = Page > 1 ? Link(Page - 1) : null;
        Next = Page < Pages ? Link(Page + 1) : null;
        var shown = new[] { 1, Page - 1, Page, Page + 1, Pages }
            .Where(n => n >= 1 && n <= Pages)
            .Distinct()
            .Order();
        var items = new List<PageItem>();
        var last = 0;
        foreach (var number in shown)
        {
            if (number > last + 1)
                items.Add(new(null, null));
            items.Add(new(number, Link(number), number == Page));
            last = number;
        }
        Items = items;
    }

    internal override IHtmlContent? Render(
        IHtmlContent? content,
        IReadOnlyList<KeyValuePair<string, string?>> attributes
    )
    {
        if (Items is null && Previous is null && Next is null && View is not null)
            return null;
        var block = Items is null && (Previous ?? Next) is not null;
        var nav = new El(
            "nav",
            Classes("govuk-pagination" + (block ? " govuk-pagination--block" : ""))
        )
            .With("aria-label", Landmark)
            .With(attributes);
        if (Previous is not null)
            nav.Add(Arrow("prev", Previous, "Previous", block));
        if (Items is not null)
            nav.Add(new El("ul", "govuk-pagination__list").Add(Items.Select(Item)));
        if (Next is not null)
            nav.Add(Arrow("next", Next, "Next", block));
        return nav;
    }

    private static El Arrow(string kind, string href, string text, bool block)
    {
        var icon = kind == "prev" ? Before : After;
        var first = block || kind == "prev";
        return new El("div", $"govuk-pagination__{kind}").Add(
            new El("a", "govuk-link govuk-pagination__link")
                .With("href", href)
                .With("rel", kind)
                .Add(
                    first ? icon : null,
                    new El(
                        "span",
                        "govuk-pagination__link-title"
                            + (block ? " govuk-pagination__link-title--decorated" : "")
                    )
                        .Text(text)
                        .Add(Parts.Hidden(" page")),
                    first ? null : icon
                )
        );
    }

    private static El Item(PageItem item)
    {
        if (item.Number is not { } number)
            return new El("li", "govuk-pagination__item govuk-pagination__item--ellipsis").Text(
                "⋯"
            );
        var text = number.ToString(CultureInfo.InvariantCulture);
        return new El(
            "li",
            "govuk-pagination__item" + (item.Current ? " govuk-pagination__item--current" : "")
        ).Add(
            new El("a", "govuk-link govuk-pagination__link")
                .With("href", item.Href)
                .With("aria-label", "Page " + text)
                .With("aria-current", item.Current ? "page" : null)
                .Text(text)
        );
    }
}
