using System.Text;

namespace Hearth.Core;

/// <summary>Enum values as text, in the database, in JSON and in rule files: <c>ProgrammeAnalyst</c> is <c>programme-analyst</c>.</summary>
public static class Kebab
{
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.ByValue[value];

    /// <exception cref="ArgumentException">The text names no value of the enum.</exception>
    public static T Read<T>(string text)
        where T : struct, Enum =>
        TryRead<T>(text, out var value)
            ? value
            : throw new ArgumentException(
                $"'{text}' is not one of {string.Join(", ", Names<T>.ByText.Keys)}",
                nameof(text)
            );

    public static bool TryRead<T>(string text, out T value)
        where T : struct, Enum => Names<T>.ByText.TryGetValue(text, out value);

    private static string Write(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>()
            .ToDictionary(v => v, v => Write(v.ToString()));
        public static readonly Dictionary<string, T> ByText = ByValue.ToDictionary(
            p => p.Value,
            p => p.Key,
            StringComparer.Ordinal
        );
    }
}
