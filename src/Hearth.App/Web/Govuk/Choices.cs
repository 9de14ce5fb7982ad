using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hearth.App.Web.Govuk;

/// <summary>What radios and checkboxes have in common.</summary>
public abstract class Choices : GroupedField
{
    public IReadOnlyList<Choice> Items { get; set; } = [];

    private protected abstract string Kind { get; }
    private protected abstract bool IsChosen(Choice item);

    private protected virtual string? ItemDescribedBy => null;

    internal override IHtmlContent Render(
        IHtmlContent? content,
        IReadOnlyList<KeyValuePair<string, string?>> attributes
    ) =>
        Group(
            null,
            new El("div", Classes($"govuk-{Kind}"))
                .With(attributes)
                .With("data-module", $"govuk-{Kind}")
                .Add(Items.SelectMany((item, index) => Item(item, index + 1)))
        );

    private IEnumerable<IHtmlContent> Item(Choice item, int place)
    {
        if (item.IsDivider)
        {
            yield return new El("div", $"govuk-{Kind}__divider").Text(item.Text);
            yield break;
        }
        // The first has the field's own id, so that the error summary leads to it.
        var id =
            item.Id
            ?? Anchor + (place > 1 ? string.Create(CultureInfo.InvariantCulture, $"-{place}") : "");
        var chosen = item.Checked ?? IsChosen(item);
        var conditional = "conditional-" + id;
        var described = $"{ItemDescribedBy} {(item.Hint is null ? "" : id + "-item-hint")}".Trim();
        yield return new El("div", $"govuk-{Kind}__item").Add(
            new El("input", $"govuk-{Kind}__input")
                .With("id", id)
                .With("name", Name)
                .With("type", Kind == "radios" ? "radio" : "checkbox")
                .With("value", item.Value ?? "")
                .Flag("checked", chosen)
                .Flag("disabled", item.Disabled)
                .With("data-aria-controls", item.Conditional is null ? null : conditional)
                .With("data-behaviour", item.Exclusive ? "exclusive" : null)
                .With("aria-describedby", described.Length == 0 ? null : described),
            Parts.Label(item.Text, $"govuk-{Kind}__label", false, id),
            item.Hint is null
                ? null
                : Parts.Hint(id + "-item-hint", item.Hint, $"govuk-{Kind}__hint")
        );
        if (item.Conditional is not null)
            yield return new El(
                "div",
                $"govuk-{Kind}__conditional" + (chosen ? "" : $" govuk-{Kind}__conditional--hidden")
            )
                .With("id", conditional)
                .Add(item.Conditional);
    }
}

/// <summary>One answer of a few.</summary>
[HtmlTargetElement("govuk-radios", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Radios : Choices
{
    public string? Value { get; set; }

    private protected override string Kind => "radios";

    private protected override bool IsChosen(Choice item) =>
        (Value ?? GivenValue) is { Length: > 0 } chosen && item.Value == chosen;
}

/// <summary>Any number of answers.</summary>
[HtmlTargetElement("govuk-checkboxes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Checkboxes : Choices
{
    public IReadOnlyCollection<string>? Values { get; set; }

    private protected override string Kind => "checkboxes";

    private protected override string? ItemDescribedBy => Legend is null ? Described() : null;

    private protected override bool IsChosen(Choice item) =>
        item.Value is not null && Values is not null && Values.Contains(item.Value);
}
