using Hearth.Linkage.Internals;

namespace Hearth.Linkage.Compare;

/// <summary>The dates are at most this many days apart.</summary>
/// <param name="Column">A date column, or text as yyyyMMdd; text that is no date agrees with none.</param>
/// <param name="Days">Days; a fraction allows for limits in mean months or years.</param>
public sealed record DateWithin(string Column, double Days) : ColumnTest(Column)
{
    internal override PairTest Bind(Binding binding) =>
        binding.Dates(Column, (l, r) => Math.Abs(l - r) <= Days);
}

/// <summary>One date is the other with day and month swapped, in the same year; equal dates do not count.</summary>
/// <param name="Column">A date column, or text as yyyyMMdd; text that is no date agrees with none.</param>
public sealed record DayMonthSwapped(string Column) : ColumnTest(Column)
{
    internal override PairTest Bind(Binding binding) =>
        binding.Dates(
            Column,
            static (l, r) =>
            {
                var left = DateOnly.FromDayNumber(l);
                var right = DateOnly.FromDayNumber(r);
                return l != r
                    && left.Year == right.Year
                    && left.Day == right.Month
                    && left.Month == right.Day;
            }
        );
}

/// <summary>The dates' years differ by at most this many: 0 is the same calendar year.</summary>
/// <param name="Column">A date column, or text as yyyyMMdd; text that is no date agrees with none.</param>
/// <param name="AtMost">Calendar years.</param>
public sealed record YearsApart(string Column, int AtMost) : ColumnTest(Column)
{
    internal override PairTest Bind(Binding binding) =>
        binding.Dates(
            Column,
            (l, r) =>
                Math.Abs(DateOnly.FromDayNumber(l).Year - DateOnly.FromDayNumber(r).Year) <= AtMost
        );
}

/// <summary>The dates agree in at least two of year, month and day.</summary>
/// <param name="Column">A date column, or text as yyyyMMdd; text that is no date agrees with none.</param>
public sealed record TwoDatePartsAgree(string Column) : ColumnTest(Column)
{
    internal override PairTest Bind(Binding binding) =>
        binding.Dates(
            Column,
            static (l, r) =>
            {
                var left = DateOnly.FromDayNumber(l);
                var right = DateOnly.FromDayNumber(r);
                var agree =
                    (left.Year == right.Year ? 1 : 0)
                    + (left.Month == right.Month ? 1 : 0)
                    + (left.Day == right.Day ? 1 : 0);
                return agree >= 2;
            }
        );
}

/// <summary>Either date is a 1 January, which often stands for an unknown day and month.</summary>
/// <param name="Column">A date column, or text as yyyyMMdd; text that is no date agrees with none.</param>
public sealed record FirstOfJanuary(string Column) : ColumnTest(Column)
{
    internal override PairTest Bind(Binding binding) =>
        binding.Dates(
            Column,
            static (l, r) =>
                DateOnly.FromDayNumber(l).DayOfYear == 1 || DateOnly.FromDayNumber(r).DayOfYear == 1
        );
}

/// <summary>
/// At least one date is known in part (only a year, or a year and month) and what both know agrees.
/// </summary>
/// <param name="Column">A text column as yyyyMMdd, with 00 for a month or day that is not known.</param>
public sealed record PartialDateAgrees(string Column) : ColumnTest(Column)
{
    internal override PairTest Bind(Binding binding)
    {
        var column = binding.Column(Column);
        return binding.Known(
            Column,
            (l, r) => Agree(column.Text(l).AsSpan(), column.Text(r).AsSpan())
        );
    }

    private static bool Agree(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length != 8 || right.Length != 8 || !(IsPartial(left) || IsPartial(right)))
            return false;
        return left[..4].SequenceEqual(right[..4])
            && Part(left[4..6], right[4..6])
            && Part(left[6..], right[6..]);
    }

    private static bool IsPartial(ReadOnlySpan<char> date) =>
        date[6..] is "00" || date[4..6] is "00";

    private static bool Part(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left is "00" || right is "00" || left.SequenceEqual(right);
}
