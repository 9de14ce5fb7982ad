using Hearth.App.Web.Govuk;
using Microsoft.AspNetCore.Html;

namespace Hearth.App.Tests.Govuk;

/// <summary>Our component for the options of a fixture.</summary>
internal static class Components
{
    public static readonly Dictionary<string, Func<Options, IHtmlContent?>> Make = new()
    {
        ["back-link"] = o =>
            new BackLink { Class = o.Filled("classes"), Href = o.Filled("href") ?? "#" }.Render(
                Content(o),
                o.Attributes()
            ),
        ["breadcrumbs"] = o =>
            new Breadcrumbs
            {
                Class = o.Filled("classes"),
                CollapseOnMobile = o.Flag("collapseOnMobile") == true,
                Label = o.Text("labelText") ?? "Breadcrumb",
                Items = Places(o.Items("items")),
            }.Render(null, o.Attributes()),
        ["button"] = o =>
            new Button
            {
                Class = o.Filled("classes"),
                Href = o.Filled("href"),
                Type = o.Filled("type"),
                Name = o.Filled("name"),
                Value = o.Filled("value"),
                Id = o.Filled("id"),
                Disabled = o.Flag("disabled") == true,
                Start = o.Flag("isStartButton") == true,
                PreventDoubleClick = o.Flag("preventDoubleClick"),
            }.Render(
                o.Flag("isStartButton") == true ? new Encoded(o.Text("text")) : Content(o),
                o.Attributes()
            ),
        ["checkboxes"] = o =>
            Grouped(
                new Checkboxes { Items = Choices(o), Values = o.Texts("values") },
                o,
                o.Filled("idPrefix")
            ),
        ["date-input"] = o =>
            Grouped(
                new DateField
                {
                    NamePrefix = o.Filled("namePrefix"),
                    Day = o.Filled("values.day"),
                    Month = o.Filled("values.month"),
                    Year = o.Filled("values.year"),
                },
                o,
                o.Filled("id")
            ),
        ["details"] = o =>
            new Details
            {
                Class = o.Filled("classes"),
                Id = o.Filled("id"),
                Open = o.Flag("open") == true,
                Summary = o.Text("summaryText") ?? "",
            }.Render(Content(o), o.Attributes()),
        ["error-message"] = o =>
            new ErrorMessage { Class = o.Filled("classes"), Id = o.Filled("id") }.Render(
                Content(o),
                o.Attributes()
            ),
        ["error-summary"] = o =>
            new ErrorSummary
            {
                Class = o.Filled("classes"),
                Heading = o.Text("titleText") ?? "",
                Description = o.Filled("descriptionText"),
                DisableAutoFocus = o.Flag("disableAutoFocus"),
                Items =
                [
                    .. (o.Items("errorList") ?? []).Select(i => new ErrorItem(
                        i.Text("text") ?? "",
                        i.Filled("href")
                    )),
                ],
            }.Render(null, o.Attributes()),
        ["fieldset"] = o =>
            new Fieldset
            {
                Class = o.Filled("classes"),
                Legend = o.Filled("legend.text"),
                LegendClass = o.Filled("legend.classes"),
                LegendIsHeading = o.Flag("legend.isPageHeading") == true,
                DescribedBy = o.Filled("describedBy"),
                Role = o.Filled("role"),
            }.Render(Html(o, "html"), o.Attributes()),
        ["file-upload"] = o =>
            Labelled(
                new FileUpload
                {
                    Multiple = o.Flag("multiple") == true,
                    Disabled = o.Flag("disabled") == true,
                },
                o
            ),
        ["input"] = o =>
            Labelled(
                new TextField
                {
                    Type = o.Filled("type"),
                    Value = o.Text("value"),
                    Autocomplete = o.Text("autocomplete"),
                    Autocapitalize = o.Text("autocapitalize"),
                    Inputmode = o.Text("inputmode"),
                    Pattern = o.Text("pattern"),
                    Spellcheck = o.Flag("spellcheck"),
                    Disabled = o.Flag("disabled") == true,
                    Prefix = o.Filled("prefix.text"),
                    Suffix = o.Filled("suffix.text"),
                },
                o
            ),
        ["inset-text"] = o =>
            new InsetText { Class = o.Filled("classes"), Id = o.Filled("id") }.Render(
                Content(o),
                o.Attributes()
            ),
        ["notification-banner"] = o =>
            new NotificationBanner
            {
                Class = o.Filled("classes"),
                Success = o.Text("type") == "success",
                Heading = o.Filled("titleText"),
                Text = o.Filled("text"),
                Role = o.Filled("role"),
                TitleId = o.Filled("titleId") ?? "govuk-notification-banner-title",
                DisableAutoFocus = o.Flag("disableAutoFocus"),
            }.Render(Html(o, "html"), o.Attributes()),
        ["pagination"] = o =>
            new Pagination
            {
                Class = o.Filled("classes"),
                Landmark = o.Filled("landmarkLabel") ?? "Pagination",
                Previous = o.Filled("previous.href"),
                Next = o.Filled("next.href"),
                Items = o.Items("items")
                    ?.Select(i => new PageItem(
                        i.Flag("ellipsis") == true ? null : i.Number("number"),
                        i.Text("href"),
                        i.Flag("current") == true
                    ))
                    .ToArray(),
            }.Render(null, o.Attributes()),
        ["panel"] = o =>
            new Panel
            {
                Class = o.Filled("classes"),
                Heading = o.Text("titleText") ?? "",
                HeadingLevel = o.Number("headingLevel") ?? 1,
            }.Render(Content(o), o.Attributes()),
        ["radios"] = o =>
            Grouped(
                new Radios { Items = Choices(o), Value = o.Filled("value") },
                o,
                o.Filled("idPrefix")
            ),
        ["select"] = o => Labelled(new Select { Items = Choices(o), Value = o.Filled("value") }, o),
        ["service-navigation"] = o =>
            new ServiceNavigation
            {
                Class = o.Filled("classes"),
                Items = Places(o.Items("navigation")),
                Label = o.Filled("navigationLabel") ?? "Menu",
                ListId = o.Filled("navigationId") ?? "navigation",
            }.Render(null, o.Attributes()),
        ["skip-link"] = o =>
            new SkipLink
            {
                Class = o.Filled("classes"),
                Href = o.Filled("href") ?? "#content",
            }.Render(Content(o), o.Attributes()),
        ["summary-list"] = o =>
            new SummaryList
            {
                Class = o.Filled("classes"),
                Rows = [.. (o.Items("rows") ?? []).Select(Row)],
            }.Render(null, o.Attributes()),
        ["tag"] = o => new Tag { Class = o.Filled("classes") }.Render(Content(o), o.Attributes()),
        ["textarea"] = o =>
            Labelled(
                new TextArea
                {
                    Rows = o.Number("rows") ?? 5,
                    Value = o.Text("value"),
                    Autocomplete = o.Filled("autocomplete"),
                    Spellcheck = o.Flag("spellcheck"),
                },
                o
            ),
        ["warning-text"] = o =>
            new WarningText
            {
                Class = o.Filled("classes"),
                Fallback = o.Filled("iconFallbackText") ?? "Warning",
            }.Render(Content(o), o.Attributes()),
    };

    private static IHtmlContent? Content(Options o)
    {
        var text = o.Filled("text");
        if (Html(o, "html") is { } html)
            return html;
        return text is null ? null : new Encoded(text);
    }

    private static HtmlString? Html(Options o, string name) =>
        o.Filled(name) is { } html ? new HtmlString(html) : null;

    private static IHtmlContent? Labelled(LabelledField field, Options o)
    {
        field.Class = o.Filled("classes");
        field.Id = o.Filled("id");
        field.Name = o.Text("name");
        field.Label = o.Filled("label.text");
        field.LabelClass = o.Filled("label.classes");
        field.LabelIsHeading = o.Flag("label.isPageHeading") == true;
        field.GroupClass = o.Filled("formGroup.classes");
        Described(field, o);
        field.DescribedBy = o.Filled("describedBy");
        return field.Render(null, o.Attributes());
    }

    private static IHtmlContent? Grouped(GroupedField field, Options o, string? id)
    {
        field.Class = o.Filled("classes");
        field.Id = id;
        field.Name = o.Text("name");
        field.Legend = o.Filled("fieldset.legend.text");
        field.LegendClass = o.Filled("fieldset.legend.classes");
        field.LegendIsHeading = o.Flag("fieldset.legend.isPageHeading") == true;
        Described(field, o);
        field.DescribedBy = o.Filled("fieldset.describedBy") ?? o.Filled("describedBy");
        return field.Render(null, o.Attributes());
    }

    private static void Described(Field field, Options o)
    {
        field.Hint = o.Filled("hint.text");
        field.Error = o.Filled("errorMessage.text");
    }

    private static Choice[] Choices(Options o) =>
        [
            .. (o.Items("items", emptyPlacesCount: true) ?? []).Select(i =>
                i.Has("divider")
                    ? Choice.Divider(i.Text("divider")!)
                    : new Choice(i.Text("value"), i.Text("text") ?? "")
                    {
                        Id = i.Filled("id"),
                        Hint = i.Filled("hint.text"),
                        Checked = i.Flag("checked") ?? i.Flag("selected"),
                        Disabled = i.Flag("disabled") == true,
                        Exclusive = i.Text("behaviour") == "exclusive",
                        Conditional = Html(i, "conditional.html"),
                    }
            ),
        ];

    private static Place[] Places(IReadOnlyList<Options>? items) =>
        [
            .. (items ?? []).Select(i => new Place(
                i.Text("text") ?? "",
                i.Filled("href"),
                i.Flag("current") == true,
                i.Flag("active") == true
            )),
        ];

    private static SummaryRow Row(Options row) =>
        new(row.Text("key.text") ?? "", row.Text("value.text"))
        {
            Html = Html(row, "value.html"),
            Actions =
            [
                .. (row.Items("actions.items") ?? []).Select(a => new SummaryAction(
                    a.Text("href") ?? "",
                    a.Text("text") ?? "",
                    a.Filled("visuallyHiddenText")
                )),
            ],
        };
}
