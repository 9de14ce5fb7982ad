using System.Text.RegularExpressions;

namespace Hearth.Core.Sharing.Notices;

/// <param name="Text">With every placeholder filled that could be.</param>
/// <param name="Problems">Which could not, and why.</param>
public sealed record NoticeFilled(string Text, IReadOnlyList<string> Problems);

/// <summary>Puts what is in force in the place of <c>{{recipients}}</c> and the like.</summary>
internal static partial class NoticeFill
{
    public static NoticeFilled Fill(
        string draft,
        IReadOnlyDictionary<string, IReadOnlyList<string>> values
    )
    {
        List<string> problems = [];
        var text = Placeholder()
            .Replace(
                draft.ReplaceLineEndings("\n"),
                found =>
                {
                    var name = found.Groups["name"].Value;
                    if (!values.TryGetValue(name, out var value))
                        problems.Add(
                            $"{{{{{name}}}}} is none of {string.Join(", ", values.Keys)}."
                        );
                    else if (value.Count == 0)
                        problems.Add(
                            $"{{{{{name}}}}} cannot be filled: nothing of it is recorded yet."
                        );
                    else if (found.Groups["alone"].Success)
                        return string.Concat(value.Select(v => $"- {Escape(v)}\n")).TrimEnd('\n');
                    else if (value.Count == 1)
                        return Escape(value[0]);
                    else
                        problems.Add($"{{{{{name}}}}} is a list and stands on a line of its own.");
                    return found.Value;
                }
            );
        if (problems.Count == 0 && (text.Contains("{{") || text.Contains("}}")))
            problems.Add(
                "A placeholder is two braces, a name and two braces, such as {{recipients}}."
            );
        return new(text, problems);
    }

    /// <summary>Names come from registers: what Markdown would read in them is shown as it is.</summary>
    public static string Escape(string value) =>
        Special().Replace(value.ReplaceLineEndings(" ").Trim(), @"\$0");

    // What is a list of one on a line of its own is still a list, but for who we are.
    [GeneratedRegex(
        @"(?:^(?<alone>)\{\{(?<name>(?!controller\b)[^{}\n]*)\}\}[ \t]*$)|\{\{(?<name>[^{}\n]*)\}\}",
        RegexOptions.Multiline
    )]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[\\`*_{}\[\]<>#+!|~&]")]
    private static partial Regex Special();
}
