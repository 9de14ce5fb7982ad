using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hearth.App.Web.Govuk;

/// <summary>A component of the GOV.UK Design System. Attributes that are none of its own go to its main element.</summary>
public abstract class Component : TagHelper
{
    [HtmlAttributeName("class")]
    public string? Class { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext? View { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Prepare();
        var content = await output.GetChildContentAsync();
        var more = output
            .Attributes.Select(a => new KeyValuePair<string, string?>(
                a.Name,
                a.ValueStyle == HtmlAttributeValueStyle.Minimized ? null : Value(a.Value)
            ))
            .ToArray();
        var rendered = Render(content.IsEmptyOrWhiteSpace ? null : content, more);
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Content.SetHtmlContent(rendered ?? HtmlString.Empty);
    }

    /// <summary>The component's HTML; the fixtures of govuk-frontend are what it is compared with.</summary>
    internal abstract IHtmlContent? Render(
        IHtmlContent? content,
        IReadOnlyList<KeyValuePair<string, string?>> attributes
    );

    /// <summary>Takes what it needs from the page's model.</summary>
    protected virtual void Prepare() { }

    protected string Classes(string own) => Class is null ? own : $"{own} {Class}";

    private static string Value(object? value)
    {
        if (value is not IHtmlContent html)
            return Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";
        // Razor has encoded it; it is encoded again when written.
        using var text = new StringWriter();
        html.WriteTo(text, System.Text.Encodings.Web.HtmlEncoder.Default);
        return System.Net.WebUtility.HtmlDecode(text.ToString());
    }
}

/// <summary>A field with a label, a hint and an error. Given <c>asp-for</c>, it takes name, value and error from the model.</summary>
public abstract class Field : Component
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression? For { get; set; }
    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? Hint { get; set; }
    public string? Error { get; set; }
    public string? DescribedBy { get; set; }

    protected string? GivenValue { get; private set; }

    /// <summary>What was typed into this field of one of several forms, where it was refused: it comes before what is kept.</summary>
    protected string? Typed { get; private set; }

    /// <summary>The first control's id, to which the error summary leads.</summary>
    internal string Anchor => Id ?? Name ?? "";

    protected string GroupClasses =>
        Error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error";

    protected string? Described(string? also = null)
    {
        var all = string.Join(
            ' ',
            new[]
            {
                also ?? DescribedBy,
                Hint is null ? null : Anchor + "-hint",
                Error is null ? null : Anchor + "-error",
            }.Where(d => !string.IsNullOrEmpty(d))
        );
        return all.Length == 0 ? null : all;
    }

    private protected El? HintElement => Hint is null ? null : Parts.Hint(Anchor + "-hint", Hint);

    private protected El? ErrorElement =>
        Error is null ? null : Parts.Error(Anchor + "-error", Error);

    protected override void Prepare()
    {
        if (View is null)
            return;
        if (For is null)
        {
            PrepareOne(View);
            return;
        }
        Name ??= View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        Shown(View).Add(Name);
        Id ??= FieldId(Name);
        var entry = View.ViewData.ModelState.GetValueOrDefault(Name);
        Error ??= entry?.Errors.FirstOrDefault()?.ErrorMessage;
        GivenValue = entry?.AttemptedValue ?? Written(For.Model);
    }

    /// <summary>A field of a form that stands on the page for each of several things: the error is kept under its own id.</summary>
    private void PrepareOne(ViewContext view)
    {
        if (
            Id is null
            || Name is null
            || view.ViewData.ModelState.GetValueOrDefault(Id)?.Errors.FirstOrDefault()
                is not { } wrong
        )
            return;
        Shown(view).Add(Id);
        Error ??= wrong.ErrorMessage;
        // Only what was read already: a page that takes a file reads its form as it comes.
        if (view.HttpContext.Features.Get<IFormFeature>()?.Form is { } form)
            Typed = form[Name];
    }

    /// <summary>The names of the page's fields, in the order in which they are shown: the error summary's order.</summary>
    internal static List<string> Shown(ViewContext view)
    {
        if (view.HttpContext.Items[typeof(Field)] is not List<string> names)
            view.HttpContext.Items[typeof(Field)] = names = [];
        return names;
    }

    internal static string FieldId(string name) => TagBuilder.CreateSanitizedId(name, "-");

    private static string? Written(object? model) =>
        model switch
        {
            null => null,
            DateOnly date => date.ToString(
                "yyyy-MM-dd",
                System.Globalization.CultureInfo.InvariantCulture
            ),
            _ => Convert.ToString(model, System.Globalization.CultureInfo.InvariantCulture),
        };
}

/// <summary>A field of one control, with a label.</summary>
public abstract class LabelledField : Field
{
    public string? Label { get; set; }
    public string? LabelClass { get; set; }
    public bool LabelIsHeading { get; set; }
    public string? GroupClass { get; set; }

    private protected El Group(params ReadOnlySpan<IHtmlContent?> control) =>
        new El("div", GroupClass is null ? GroupClasses : $"{GroupClasses} {GroupClass}")
            .Add(Parts.Label(Label, LabelClass, LabelIsHeading, Anchor), HintElement, ErrorElement)
            .Add(control);
}

/// <summary>A field of several controls, in a fieldset when it has a legend.</summary>
public abstract class GroupedField : Field
{
    public string? Legend { get; set; }
    public string? LegendClass { get; set; }
    public bool LegendIsHeading { get; set; }

    private protected El Group(string? role, IHtmlContent controls)
    {
        var group = new El("div", GroupClasses);
        IHtmlContent?[] inner = [HintElement, ErrorElement, controls];
        return Legend is null
            ? group.Add(inner)
            : group.Add(
                Parts.Fieldset(Legend, LegendClass, LegendIsHeading, Described(), role).Add(inner)
            );
    }
}
