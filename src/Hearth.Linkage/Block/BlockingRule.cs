namespace Hearth.Linkage.Block;

/// <summary>
/// Two records are compared when they agree on every part of a rule's key. A record with a null part
/// meets nobody by that rule.
/// </summary>
/// <param name="Name">How reports name the rule.</param>
/// <param name="Keys">The parts that must all agree.</param>
public sealed record BlockingRule(string Name, IReadOnlyList<BlockingKey> Keys)
{
    /// <summary>
    /// What the other record must have in place of <see cref="Keys"/>, part for part, when that differs:
    /// forename against surname finds swapped names. The rule holds when it does in either direction.
    /// </summary>
    public IReadOnlyList<BlockingKey>? Against { get; init; }

    /// <summary>
    /// Blocks of more records than this are not compared by this rule but reported, so that a common
    /// placeholder (1 January 1900) never makes millions of pairs. Null takes the model's limit.
    /// </summary>
    public int? MaxBlock { get; init; }

    /// <summary>A rule on these parts, named by them.</summary>
    /// <param name="keys">The parts that must all agree.</param>
    public static BlockingRule On(params IReadOnlyList<BlockingKey> keys) =>
        new(
            string.Join(
                " + ",
                keys.Select(k =>
                    k.Form == KeyForm.Whole ? k.Column
                    : k.Length > 0 ? $"{k.Form}({k.Column}, {k.Length})"
                    : $"{k.Form}({k.Column})"
                )
            ),
            keys
        );

    /// <summary>A rule that one record's first column equals the other's second, and the other way about.</summary>
    /// <param name="first">For example the forename.</param>
    /// <param name="second">For example the surname.</param>
    public static BlockingRule Swapped(string first, string second) =>
        new($"{first} ↔ {second}", [first, second]) { Against = [second, first] };

    internal IEnumerable<string> Columns =>
        Keys.Concat(Against ?? []).Select(k => k.Column).Distinct(StringComparer.Ordinal);
}
