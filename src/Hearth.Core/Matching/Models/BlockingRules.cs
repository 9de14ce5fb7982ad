using System.Globalization;
using Hearth.Core.Sources.Catalogue;
using Hearth.Linkage.Block;

namespace Hearth.Core.Matching.Models;

/// <summary>
/// Blocking rules as models write them: a list of parts, each a column or a column with a form,
/// <c>[surname, born:year, forename:prefix-3]</c>; <c>swapped</c> first means forename against surname.
/// </summary>
internal static class BlockingRules
{
    private const string Swapped = "swapped";

    public static IReadOnlyList<BlockingRule> Read(YamlMap map, string key) =>
        [.. map.Lists(key).Select(parts => Rule(map, key, parts))];

    private static BlockingRule Rule(YamlMap map, string key, IReadOnlyList<string> parts)
    {
        if (parts.ToArray() is [Swapped, var first, var second, .. var rest])
        {
            var others = rest.Select(p => Part(map, key, p)).ToArray();
            return BlockingRule.Swapped(first, second) with
            {
                Keys = [first, second, .. others],
                Against = [second, first, .. others],
            };
        }
        return BlockingRule.On([.. parts.Select(p => Part(map, key, p))]);
    }

    private static BlockingKey Part(YamlMap map, string key, string part)
    {
        if (part.Split(':') is not [var column, var form])
            return new(part);
        var words = form.Split('-');
        if (
            words is ["prefix" or "suffix", var digits]
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && length > 0
        )
            return new(column, words[0] == "prefix" ? KeyForm.Prefix : KeyForm.Suffix, length);
        return
            Kebab.TryRead<KeyForm>(form, out var known)
            && known is not (KeyForm.Whole or KeyForm.Prefix or KeyForm.Suffix)
            ? new(column, known)
            : throw map.Wrong($"'{form}' is no form of a blocking key", key);
    }
}
