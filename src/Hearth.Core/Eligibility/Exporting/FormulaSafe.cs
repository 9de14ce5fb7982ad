namespace Hearth.Core.Eligibility.Exporting;

/// <summary>
/// A value that a spreadsheet would run as a formula is marked as text. Names and reasons come from outside, and a list
/// is opened in a spreadsheet by people who trust it.
/// </summary>
public static class FormulaSafe
{
    public static string Text(string? value) =>
        value is { Length: > 0 } && value[0] is ('=' or '+' or '-' or '@' or '\t' or '\r')
            ? "'" + value
            : value ?? "";
}
