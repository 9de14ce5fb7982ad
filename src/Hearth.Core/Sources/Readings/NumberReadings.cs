using System.Globalization;

namespace Hearth.Core.Sources.Readings;

/// <summary>A whole number, not negative.</summary>
public sealed class NumberReading : Reading
{
    private static readonly Problem Unreadable = new(
        "is not a whole number",
        "Send digits only, such as 120"
    );

    public override Value Read(string raw, bool synthetic) =>
        long.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Value.Of(number)
        // A spreadsheet writes 120 as 120.0 and 1,200 with its comma.
        : decimal.TryParse(
            raw,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var spread
        )
        && spread == decimal.Truncate(spread)
        && spread < 1_000_000_000
            ? Value.Of((long)spread)
        : Value.Wrong(Unreadable);
}

/// <summary>Pounds, to whole pence; a sign, £ and thousands' commas are understood, and CR for credit.</summary>
public sealed class MoneyReading : Reading
{
    private static readonly Problem Unreadable = new(
        "is not an amount of money",
        "Send pounds and pence, such as 1234.50"
    );

    public override Value Read(string raw, bool synthetic)
    {
        var text = raw.Replace("£", "", StringComparison.Ordinal).Trim();
        var credit = text.EndsWith("CR", StringComparison.OrdinalIgnoreCase);
        if (credit)
            text = text[..^2].Trim();
        if (
            !decimal.TryParse(
                text,
                NumberStyles.AllowDecimalPoint
                    | NumberStyles.AllowThousands
                    | NumberStyles.AllowLeadingSign
                    | NumberStyles.AllowParentheses,
                CultureInfo.InvariantCulture,
                out var pounds
            )
            || Math.Abs(pounds) > 100_000_000
        )
            return Value.Wrong(Unreadable);
        var pence = (long)Math.Round(pounds * 100, MidpointRounding.AwayFromZero);
        return Value.Of(credit ? -pence : pence);
    }
}

/// <summary>Yes or no in the ways partners write it; the value is the text "yes" or "no".</summary>
public sealed class BooleanReading : Reading
{
    private static readonly Problem Unreadable = new("is neither yes nor no", "Send Y or N");

    public override Value Read(string raw, bool synthetic) =>
        raw.ToUpperInvariant() switch
        {
            "Y" or "YES" or "TRUE" or "T" or "1" => new Value("yes"),
            "N" or "NO" or "FALSE" or "F" or "0" => new Value("no"),
            _ => Value.Wrong(Unreadable),
        };
}
