using System.Collections.Frozen;

namespace Hearth.Linkage.Standardise;

/// <summary>
/// Forms of one forename in British use: short forms, pet names and spellings. A form may belong to
/// several names (Alex to Alexander and Alexandra), so being forms of one name is not transitive.
/// </summary>
public static class Nicknames
{
    private static readonly FrozenDictionary<string, int[]> Groups = Read();

    /// <summary>Whether two forenames are forms of one name; equal names are.</summary>
    /// <param name="left">A forename in standard form: see <see cref="PersonName.Standard"/>.</param>
    /// <param name="right">Another.</param>
    public static bool AreForms(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.Ordinal))
            return true;
        return Groups.TryGetValue(left, out var of)
            && Groups.TryGetValue(right, out var other)
            && of.Any(group => Array.IndexOf(other, group) >= 0);
    }

    /// <summary>One name that stands for all forms, for blocking keys: the first group a form is in names it. A name in no group is itself.</summary>
    /// <param name="name">A forename in standard form.</param>
    public static string Canonical(string name) =>
        Groups.TryGetValue(name, out var groups) ? NicknameList.Groups[groups[0]][0] : name;

    /// <summary>Whether a forename is in the table.</summary>
    /// <param name="name">A forename in standard form.</param>
    public static bool IsKnown(string name) => Groups.ContainsKey(name);

    private static FrozenDictionary<string, int[]> Read()
    {
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var g = 0; g < NicknameList.Groups.Length; g++)
        {
            foreach (var name in NicknameList.Groups[g])
            {
                if (!groups.TryGetValue(name, out var held))
                    groups[name] = held = [];
                held.Add(g);
            }
        }
        return groups.ToFrozenDictionary(
            g => g.Key,
            g => g.Value.ToArray(),
            StringComparer.Ordinal
        );
    }
}
