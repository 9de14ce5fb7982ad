using Hearth.Linkage.Internals;

namespace Hearth.Linkage.Compare;

/// <summary>All of several tests hold.</summary>
/// <param name="Tests">The tests.</param>
public sealed record AllOf(params IReadOnlyList<LevelTest> Tests) : LevelTest
{
    /// <inheritdoc/>
    public override IEnumerable<string> Columns => Tests.SelectMany(t => t.Columns);

    internal override bool IsOfNulls => Tests.Count > 0 && Tests.All(t => t.IsOfNulls);

    internal override PairTest Bind(Binding binding)
    {
        var bound = Tests.Select(t => t.Bind(binding)).ToArray();
        return (l, r) => Array.TrueForAll(bound, test => test(l, r));
    }
}

/// <summary>Any of several tests holds.</summary>
/// <param name="Tests">The tests.</param>
public sealed record AnyOf(params IReadOnlyList<LevelTest> Tests) : LevelTest
{
    /// <inheritdoc/>
    public override IEnumerable<string> Columns => Tests.SelectMany(t => t.Columns);

    internal override bool IsOfNulls => Tests.Count > 0 && Tests.All(t => t.IsOfNulls);

    internal override PairTest Bind(Binding binding)
    {
        var bound = Tests.Select(t => t.Bind(binding)).ToArray();
        return (l, r) => Array.Exists(bound, test => test(l, r));
    }
}

/// <summary>A test does not hold. With a null value the inner test does not hold, so this does.</summary>
/// <param name="Test">The test.</param>
public sealed record Not(LevelTest Test) : LevelTest
{
    /// <inheritdoc/>
    public override IEnumerable<string> Columns => Test.Columns;

    internal override PairTest Bind(Binding binding)
    {
        var bound = Test.Bind(binding);
        return (l, r) => !bound(l, r);
    }
}

/// <summary>
/// Each record's first column equals the other's second: forename and surname were swapped.
/// </summary>
/// <param name="First">For example the forename column.</param>
/// <param name="Second">For example the surname column.</param>
public sealed record Reversed(string First, string Second) : LevelTest
{
    /// <inheritdoc/>
    public override IEnumerable<string> Columns => [First, Second];

    internal override PairTest Bind(Binding binding)
    {
        var first = binding.Codes(First);
        var second = binding.Codes(Second);
        var secondAsFirst = binding.Translate(Second, First);
        // What the second column's value is called in the first column's codes; null meets nothing.
        int Second1(int tuple) => second(tuple) is var code && code < 0 ? -2 : secondAsFirst[code];
        return (l, r) =>
            first(l) is var left
            && left >= 0
            && left == Second1(r)
            && first(r) is var right
            && right >= 0
            && right == Second1(l);
    }
}
