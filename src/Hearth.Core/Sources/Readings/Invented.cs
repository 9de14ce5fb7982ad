using System.Text.RegularExpressions;

namespace Hearth.Core.Sources.Readings;

/// <summary>What only a folder of invented people accepts beside the checks of <c>Hearth.Linkage.Standardise</c>.</summary>
internal static partial class Invented
{
    // No postcode area begins with Q: the synthetic council lives in QX.
    [GeneratedRegex("^QX[0-9]{1,2} [0-9][ABD-HJLNP-UW-Z]{2}$")]
    public static partial Regex Postcode { get; }

    /// <summary>The local authority digits 000 belong to no authority.</summary>
    public static bool IsUpn(string upn) => upn.AsSpan(1, 3) is "000";
}
