using Microsoft.AspNetCore.Html;

namespace Hearth.App.Web.Govuk;

/// <summary>One answer of a select, radios or checkboxes.</summary>
public sealed record Choice(string? Value, string Text)
{
    public string? Id { get; init; }
    public string? Hint { get; init; }
    public bool? Checked { get; init; }
    public bool Disabled { get; init; }

    /// <summary>What is asked next when this is chosen; shown throughout where scripts do not run.</summary>
    public IHtmlContent? Conditional { get; init; }

    /// <summary>Checkboxes: choosing this unchooses the others.</summary>
    public bool Exclusive { get; init; }

    /// <summary>A word between the answers, usually "or".</summary>
    public bool IsDivider { get; init; }

    public static Choice Divider(string text) => new(null, text) { IsDivider = true };
}
