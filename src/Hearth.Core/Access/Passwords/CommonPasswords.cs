using System.IO.Compression;

namespace Hearth.Core.Access.Passwords;

/// <summary>
/// Passwords most often found in published breaches, and what is made from one in the usual ways: digits and signs put
/// around it, letters replaced by digits, or the same thing again and again.
/// </summary>
/// <remarks>Source: see NOTICE beside the list. OWASP ASVS 5.0, 6.2.4 and 6.2.12.</remarks>
internal static class CommonPasswords
{
    private const int LongestUnit = 12;
    private static readonly Lazy<HashSet<string>> Listed = new(Read);

    public static int Count => Listed.Value.Count;

    public static bool Holds(string password)
    {
        var plain = password.Trim().ToLowerInvariant();
        return IsGuessed(plain) || IsGuessed(Letters(plain));
    }

    private static bool IsGuessed(string said)
    {
        var bare = said.Trim("0123456789!\"£$%^&*()-_=+.,?@#~ ".ToCharArray());
        return Listed.Value.Contains(said)
            || Listed.Value.Contains(bare)
            || Repeats(said)
            || (bare.Length > 0 && Repeats(bare))
            || IsRun(said);
    }

    /// <summary>One thing of at most twelve characters, at least twice over.</summary>
    private static bool Repeats(string said)
    {
        for (var unit = 1; unit <= LongestUnit && unit * 2 <= said.Length; unit++)
            if (Enumerable.Range(unit, said.Length - unit).All(i => said[i] == said[i - unit]))
                return true;
        return false;
    }

    /// <summary>Each character follows the one before, up or down: abcdefghijkl, 987654321098.</summary>
    private static bool IsRun(string said) =>
        said.Length > 2
        && new[] { 1, -1 }.Any(step =>
            said.Zip(said.Skip(1))
                .All(p => p.Second - p.First == step || p is ('9', '0') or ('0', '9'))
        );

    private static string Letters(string said) =>
        string.Concat(
            said.Select(c =>
                c switch
                {
                    '0' => 'o',
                    '1' => 'i',
                    '3' => 'e',
                    '4' or '@' => 'a',
                    '5' or '$' => 's',
                    '7' => 't',
                    _ => c,
                }
            )
        );

    private static HashSet<string> Read()
    {
        using var packed = typeof(CommonPasswords).Assembly.GetManifestResourceStream(
            "Hearth.Core.Access.Passwords.common-passwords.txt.gz"
        )!;
        using var text = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        var found = new HashSet<string>(StringComparer.Ordinal);
        while (text.ReadLine() is { } line)
            found.Add(line);
        return found;
    }
}
