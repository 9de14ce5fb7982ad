using System.Globalization;
using Hearth.Core.Sources.Catalogue;
using Hearth.Linkage.Block;

namespace Hearth.Core.Matching.Models;

/// <summary>
/// Blocking rules as models write them: a list of parts, each a column or a column with a form,
/// <c>[surname, born:year, forename:prefix-3]</c>; <c>swapped</c> first means forename against surname,
/// and <c>largest:500</c> last that larger blocks are left out.
/// </summary>
internal static class BlockingRules
{
    private const string Swapped = "swapped";
    private const string Largest = "largest";

    public static IReadOnlyList<BlockingRule> Read(YamlMap map, string key) =>
        [.. map.Lists(key).Select(parts => Rule(map, key, parts))];

    /// <summary>A rule as a model writes it.</summary>
    /// <exception cref="ArgumentException">Its sides differ otherwise than by two columns swapped.</exception>
    public static string Write(BlockingRule rule)
    {
        var parts = rule.Keys.Select(Part);
        if (rule.Against is { } against)
        {
            if (
                rule.Keys.Count < 2
                || against[0] != rule.Keys[1]
                || against[1] != rule.Keys[0]
                || !against.Skip(2).SequenceEqual(rule.Keys.Skip(2))
            )
                throw new ArgumentException($"Rule {rule.Name} is more than two columns swapped");
            parts = parts.Prepend(Swapped);
        }
        return Yaml.List(rule.MaxBlock is { } most ? parts.Append($"{Largest}:{most}") : parts);
    }

    private static string Part(BlockingKey key) =>
        key.Form switch
        {
            KeyForm.Whole => key.Column,
            KeyForm.Prefix or KeyForm.Suffix => $"{key.Column}:{Kebab.Of(key.Form)}-{key.Length}",
            _ => $"{key.Column}:{Kebab.Of(key.Form)}",
        };

    private static BlockingRule Rule(YamlMap map, string key, IReadOnlyList<string> parts)
    {
        if (parts.Count > 0 && parts[^1].Split(':') is [Largest, var most])
            return Rule(map, key, [.. parts.SkipLast(1)]) with
            {
                MaxBlock = int.TryParse(
                    most,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var records
                )
                    ? records
                    : throw map.Wrong($"'{most}' is no number of records", key),
            };
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
