using System.Globalization;
using Hearth.Core.Sources.Catalogue;
using Hearth.Core.Sources.Readings;
using Hearth.Rules.Facts;

namespace Hearth.Core.Sources.Loading;

/// <summary>Makes the facts of a row after the source's templates. Pure: values in, facts out.</summary>
internal sealed class FactMaker(IReadOnlyList<FactTemplate> templates)
{
    private bool open;

    /// <summary>The first day the last made facts tell of.</summary>
    public DateOnly? Start { get; private set; }

    /// <summary>The last day they tell of; null when a spell among them is open. An event ends the day it happens.</summary>
    public DateOnly? End { get; private set; }

    public IReadOnlyList<Fact> Make(RowValues values, FactSubject about)
    {
        List<Fact>? facts = null;
        (Start, End, open) = (null, null, false);
        foreach (var template in templates)
        {
            if (template.About != about)
                continue;
            if (template.EachGroup is { } group)
            {
                foreach (var element in values.Groups[group])
                    Add(ref facts, template, values, element, null);
            }
            else if (template.EachListed is { } listed)
            {
                foreach (var code in values.Columns[listed].Text?.Split(';') ?? [])
                    Add(ref facts, template, values, null, code);
            }
            else
                Add(ref facts, template, values, null, null);
        }
        if (open)
            End = null;
        return facts ?? (IReadOnlyList<Fact>)[];
    }

    private void Add(
        ref List<Fact>? facts,
        FactTemplate template,
        RowValues values,
        Value[]? element,
        string? listed
    )
    {
        if (!values.Holds(template.When, element))
            return;
        var start = Value(template.Start, values, element, listed).Date;
        var end = Value(template.End, values, element, listed).Date;
        Span(start, template.End is null && !template.Kind.IsSpell() ? start : end);
        (facts ??= []).Add(
            new Fact(
                template.Kind,
                start,
                end,
                Value(template.Amount, values, element, listed).Number,
                Value(template.OutOf, values, element, listed).Number,
                Text(template.Code, values, element, listed),
                Text(template.Status, values, element, listed),
                Text(template.Note, values, element, listed),
                Value(template.Extra, values, element, listed).Number
            )
        );
    }

    private void Span(DateOnly? start, DateOnly? end)
    {
        if (start is { } from && (Start is null || from < Start))
            Start = from;
        if (end is { } to)
            End = End is null || to > End ? to : End;
        else
            open = true;
    }

    private static string? Text(ValueFrom? from, RowValues values, Value[]? element, string? listed)
    {
        var value = Value(from, values, element, listed);
        return value.IsBlank ? null : value.KeyText;
    }

    private static Value Value(ValueFrom? from, RowValues values, Value[]? element, string? listed)
    {
        switch (from)
        {
            case null:
                return default;
            case ValueFrom.FirstOf first:
                foreach (var place in first.Columns)
                {
                    if (values.At(place, element) is { IsBlank: false } value)
                        return value;
                }
                return default;
            case ValueFrom.Sum sum:
                return Sum(sum.Columns, values, element)
                    ?? Sum(sum.Else, values, element)
                    ?? default;
            case ValueFrom.Constant constant:
                return new Value(constant.Text);
            case ValueFrom.Mapped mapped:
                var sent = values.At(mapped.Column, element).KeyText;
                return mapped.Map.TryGetValue(sent, out var meant) ? new Value(meant)
                    : mapped.Otherwise is { } other ? new Value(other)
                    : default;
            case ValueFrom.TermOf term:
                return values.At(term.Column, element).Date is { } day
                    ? new Value(SchoolTerm.Of(day))
                    : default;
            case ValueFrom.Listed:
                return new Value(listed);
            case ValueFrom.Joined joined:
                var parts = joined
                    .Columns.Select(place => values.At(place, element).KeyText)
                    .Where(t => t.Length > 0);
                return string.Join(", ", parts) is { Length: > 0 } text ? new Value(text) : default;
            default:
                return default;
        }
    }

    internal static Value? Sum(IReadOnlyList<Place> columns, RowValues values, Value[]? element)
    {
        long? sum = null;
        foreach (var place in columns)
        {
            if (values.At(place, element).Number is { } number)
                sum = (sum ?? 0) + number;
        }
        return sum is { } known ? Readings.Value.Of(known) : null;
    }
}

/// <summary>The three terms of a school year, by the day one begins: the code facts of attendance are known by.</summary>
internal static class SchoolTerm
{
    public static string Of(DateOnly start) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(start.Month >= 8 ? "autumn" : start.Month <= 3 ? "spring" : "summer")}-{start.Year}"
        );
}
