using System.Globalization;
using System.Text.RegularExpressions;

namespace Hearth.Core.Matching.Models;

/// <summary>Values as YAML writes them so that they are read back the same.</summary>
internal static partial class Yaml
{
    /// <summary>Plain where that cannot be taken for anything else, else in double quotation marks.</summary>
    public static string Text(string value) =>
        Plain().IsMatch(value) && !Taken().IsMatch(value)
            ? value
            : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)}\"";

    /// <summary>With every digit that is needed to be the same number again.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string List(IEnumerable<string> values) =>
        $"[{string.Join(", ", values.Select(Text))}]";

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9 _-]*(?<! )$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(
        "^(true|false|null|yes|no|on|off|y|n)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Taken();
}
