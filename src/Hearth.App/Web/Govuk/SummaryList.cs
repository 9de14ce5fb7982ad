using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hearth.App.Web.Govuk;

/// <summary>One fact: what it is and its value, as text or, for a link or tag within it, as HTML.</summary>
public sealed record SummaryRow(string Key, string? Value)
{
    public IHtmlContent? Html { get; init; }
    public IReadOnlyList<SummaryAction> Actions { get; init; } = [];
}

/// <summary><paramref name="About"/> is read out, not shown: "Change" and then what.</summary>
public sealed record SummaryAction(string Href, string Text, string? About = null);

/// <summary>Facts about one thing.</summary>
[HtmlTargetElement("govuk-summary-list", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SummaryList : Component
{
    public IReadOnlyList<SummaryRow> Rows { get; set; } = [];

    internal override IHtmlContent Render(
        IHtmlContent? content,
        IReadOnlyList<KeyValuePair<string, string?>> attributes
    )
    {
        var actions = Rows.Any(r => r.Actions.Count > 0);
        return new El("dl", Classes("govuk-summary-list"))
            .With(attributes)
            .Add(Rows.Select(row => Line(row, actions)));
    }

    private static El Line(SummaryRow row, bool anyActions) =>
        new El(
            "div",
            "govuk-summary-list__row"
                + (
                    anyActions && row.Actions.Count == 0
                        ? " govuk-summary-list__row--no-actions"
                        : ""
                )
        ).Add(
            new El("dt", "govuk-summary-list__key").Text(row.Key),
            new El("dd", "govuk-summary-list__value").Add(row.Html ?? new Encoded(row.Value)),
            Actions(row.Actions)
        );

    private static El? Actions(IReadOnlyList<SummaryAction> actions) =>
        actions.Count switch
        {
            0 => null,
            1 => new El("dd", "govuk-summary-list__actions").Add(Link(actions[0])),
            _ => new El("dd", "govuk-summary-list__actions").Add(
                new El("ul", "govuk-summary-list__actions-list").Add(
                    actions.Select(a =>
                        new El("li", "govuk-summary-list__actions-list-item").Add(Link(a))
                    )
                )
            ),
        };

    private static El Link(SummaryAction action) =>
        new El("a", "govuk-link")
            .With("href", action.Href)
            .Text(action.Text)
            .Add(action.About is null ? null : Parts.Hidden(" " + action.About));
}
