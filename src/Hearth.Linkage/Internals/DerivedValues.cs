using Hearth.Linkage.Records;

namespace Hearth.Linkage.Internals;

internal static class DerivedValues
{
    /// <summary>For each code the number of what its value becomes; equal results have equal numbers, and none is −1.</summary>
    public static int[] Of(Column column, Func<string, string?> derive)
    {
        var derived = new int[column.Distinct];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var code = 0; code < derived.Length; code++)
        {
            var text = derive(column.Text(code));
            if (string.IsNullOrEmpty(text))
                derived[code] = -1;
            else if (!numbers.TryGetValue(text, out derived[code]))
                numbers[text] = derived[code] = numbers.Count;
        }
        return derived;
    }

    /// <summary>For each code its day since 0001-01-01; −1 where a text is no date as yyyyMMdd.</summary>
    public static int[] Days(Column column)
    {
        var days = new int[column.Distinct];
        for (var code = 0; code < days.Length; code++)
            days[code] =
                column.Spec.Kind == ColumnKind.Date ? column.Day(code)
                : DateOnly.TryParseExact(column.Text(code), "yyyyMMdd", out var date)
                    ? date.DayNumber
                : -1;
        return days;
    }

    /// <summary>For each code its words of two letters or more, each as a number, ascending.</summary>
    public static int[][] Words(Column column)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = new int[column.Distinct][];
        for (var code = 0; code < words.Length; code++)
        {
            var held = new SortedSet<int>();
            foreach (var word in column.Text(code).Split(' ').Where(w => w.Length > 1))
            {
                if (!numbers.TryGetValue(word, out var number))
                    numbers[word] = number = numbers.Count;
                held.Add(number);
            }
            words[code] = [.. held];
        }
        return words;
    }

    /// <summary>For each code its value's q-grams, each as a number, ascending; texts shorter than q are one q-gram.</summary>
    public static int[][] Grams(Column column, int q)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var grams = new int[column.Distinct][];
        var held = new SortedSet<int>();
        for (var code = 0; code < grams.Length; code++)
        {
            held.Clear();
            var text = column.Text(code).AsSpan();
            for (var i = 0; i == 0 || i + q <= text.Length; i++)
            {
                var gram = text.Slice(i, Math.Min(q, text.Length));
                if (!lookup.TryGetValue(gram, out var number))
                    lookup[gram] = number = numbers.Count;
                held.Add(number);
            }
            grams[code] = [.. held];
        }
        return grams;
    }
}
