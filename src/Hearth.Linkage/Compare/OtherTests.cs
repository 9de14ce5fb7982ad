using Hearth.Linkage.Internals;
using Hearth.Linkage.Standardise;

namespace Hearth.Linkage.Compare;

/// <summary>Postcodes agree to this part: unit, sector, district or area.</summary>
/// <param name="Column">A text column of standardised postcodes.</param>
/// <param name="Part">How much must agree.</param>
public sealed record PostcodeAgrees(string Column, PostcodePart Part) : ColumnTest(Column)
{
    internal override PairTest Bind(Binding binding) =>
        binding.SameDerived(Column, $"postcode-{Part}", value => Postcode.Take(value, Part));
}

/// <summary>The numbers differ by at most this.</summary>
/// <param name="Column">A number column.</param>
/// <param name="AtMost">In the column's unit.</param>
public sealed record NumberWithin(string Column, double AtMost) : ColumnTest(Column)
{
    internal override PairTest Bind(Binding binding) =>
        binding.Numbers(Column, (l, r) => Math.Abs(l - r) <= AtMost);
}

/// <summary>The numbers' difference is at most this share of the greater magnitude.</summary>
/// <param name="Column">A number column.</param>
/// <param name="AtMost">From 0 to 1.</param>
public sealed record NumberWithinShare(string Column, double AtMost) : ColumnTest(Column)
{
    internal override PairTest Bind(Binding binding) =>
        binding.Numbers(
            Column,
            (l, r) => Math.Abs(l - r) <= AtMost * Math.Max(Math.Abs(l), Math.Abs(r))
        );
}

/// <summary>The sets have at least this many members in common.</summary>
/// <param name="Column">A set column.</param>
/// <param name="AtLeast">Members.</param>
public sealed record InCommon(string Column, int AtLeast = 1) : ColumnTest(Column)
{
    internal override PairTest Bind(Binding binding)
    {
        var value = binding.Codes(Column);
        var column = binding.Column(Column);
        return (l, r) =>
            value(l) is var left
            && value(r) is var right
            && left >= 0
            && right >= 0
            && SortedSets.Common(column.Members(left), column.Members(right)) >= AtLeast;
    }
}
