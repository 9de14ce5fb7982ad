using System.Globalization;

namespace Hearth.App.Linking.Inputs;

/// <summary>A typed value as a CSV file would write it.</summary>
internal static class RawText
{
    public static string Of(object? value) =>
        value switch
        {
            null or DBNull => "",
            string text => text,
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime { TimeOfDay.Ticks: 0 } date => date.ToString(
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture
            ),
            DateTime time => time.ToString("s", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            System.Collections.IEnumerable many => string.Join(
                ", ",
                many.Cast<object?>().Select(Of)
            ),
            _ => value.ToString() ?? "",
        };
}
