namespace Hearth.App.Web.Govuk;

/// <summary>Pieces that several components are made of.</summary>
internal static class Parts
{
    public static El? Label(string? text, string? classes, bool isHeading, string forId)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var label = new El("label", $"govuk-label {classes}").With("for", forId).Text(text);
        return isHeading ? new El("h1", "govuk-label-wrapper").Add(label) : label;
    }

    public static El Hint(string? id, string text, string? classes = null) =>
        new El("div", $"govuk-hint {classes}").With("id", id).Text(text);

    public static El Error(string? id, string text, string? classes = null) =>
        new El("p", $"govuk-error-message {classes}")
            .With("id", id)
            .Add(Hidden("Error:"))
            .Text(" " + text);

    public static El Hidden(string text) => new El("span", "govuk-visually-hidden").Text(text);

    public static El Fieldset(
        string? legend,
        string? legendClasses,
        bool legendIsHeading,
        string? describedBy,
        string? role = null,
        string? classes = null
    )
    {
        var fieldset = new El("fieldset", $"govuk-fieldset {classes}")
            .With("role", role)
            .With("aria-describedby", describedBy);
        if (string.IsNullOrEmpty(legend))
            return fieldset;
        var heading = new El("legend", $"govuk-fieldset__legend {legendClasses}");
        return fieldset.Add(
            legendIsHeading
                ? heading.Add(new El("h1", "govuk-fieldset__heading").Text(legend))
                : heading.Text(legend)
        );
    }
}
