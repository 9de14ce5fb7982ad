namespace Hearth.Linkage.Standardise;

/// <summary>The unique property reference number: one to twelve digits, without a check digit.</summary>
/// <remarks>Source: GeoPlace, "Unique property reference numbers".</remarks>
public static class Uprn
{
    /// <summary>Twelve digits, zeros added in front, as identifiers are compared; null when not one to twelve digits or all zeros.</summary>
    /// <param name="value">As a source gives it.</param>
    public static string? Normalise(string? value) =>
        Identifiers.Compact(value) is { Length: <= 12 } uprn
        && uprn.All(char.IsAsciiDigit)
        && uprn.Any(d => d != '0')
            ? uprn.PadLeft(12, '0')
            : null;

    /// <summary>One to twelve digits, not all zeros.</summary>
    /// <param name="value">As a source gives it.</param>
    public static bool IsValid(string? value) => Normalise(value) is not null;
}
