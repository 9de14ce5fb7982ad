using System.Globalization;
using System.Text;

namespace Hearth.Rules;

/// <summary>The vocabulary's names as rule files write them (kebab-case), and as sentences say them.</summary>
public static class Words
{
    /// <summary><c>ChildProtectionPlan</c> is <c>child-protection-plan</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.ByValue[value];

    /// <summary>With spaces, for a sentence: <c>child protection plan</c>.</summary>
    public static string Spoken<T>(T value)
        where T : struct, Enum => Of(value).Replace('-', ' ');

    /// <summary>Reads what <see cref="Of"/> writes; false when the text names no value.</summary>
    public static bool TryRead<T>(string text, out T value)
        where T : struct, Enum => Names<T>.ByText.TryGetValue(text, out value);

    /// <summary>Every name of the vocabulary, for an error message.</summary>
    public static string All<T>()
        where T : struct, Enum => string.Join(", ", Names<T>.ByText.Keys);

    /// <summary>A day as a sentence says it: 4 January 2026.</summary>
    public static string Day(DateOnly day) =>
        day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Kebab(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]))
                text.Append('-');
            text.Append(char.ToLowerInvariant(name[i]));
        }
        return text.ToString();
    }

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>()
            .ToDictionary(v => v, v => Kebab(v.ToString()));
        public static readonly Dictionary<string, T> ByText = ByValue.ToDictionary(
            p => p.Value,
            p => p.Key,
            StringComparer.Ordinal
        );
    }
}
