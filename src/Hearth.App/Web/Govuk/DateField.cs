using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hearth.App.Web.Govuk;

/// <summary>
/// A date asked as day, month and year: bind it to a <see cref="DateAnswer"/> with <c>asp-for</c>, or give
/// an id, a <see cref="NamePrefix"/> and values.
/// </summary>
[HtmlTargetElement("govuk-date-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateField : GroupedField
{
    public string? NamePrefix { get; set; }
    public string? Day { get; set; }
    public string? Month { get; set; }
    public string? Year { get; set; }

    protected override void Prepare()
    {
        base.Prepare();
        if (For?.Model is DateAnswer answer)
            (Day, Month, Year) = (answer.Day, answer.Month, answer.Year);
    }

    internal override IHtmlContent Render(
        IHtmlContent? content,
        IReadOnlyList<KeyValuePair<string, string?>> attributes
    ) =>
        Group(
            "group",
            new El("div", Classes("govuk-date-input"))
                .With(attributes)
                .With("id", Anchor)
                .Add(Item("day", Day, 2), Item("month", Month, 2), Item("year", Year, 4))
        );

    private El Item(string part, string? value, int width)
    {
        var input = new TextField
        {
            Label = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(part),
            LabelClass = "govuk-date-input__label",
            Id = $"{Anchor}-{part}",
            Name = FieldName(part),
            Value = value,
            Inputmode = "numeric",
            Class =
                "govuk-date-input__input"
                + (Error is null ? "" : " govuk-input--error")
                + $" govuk-input--width-{width}",
        };
        return new El("div", "govuk-date-input__item").Add(input.Render(null, []));
    }

    private string FieldName(string part) =>
        For is not null ? $"{Name}.{part}"
        : NamePrefix is null ? part
        : $"{NamePrefix}-{part}";
}
