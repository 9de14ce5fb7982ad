using System.Text;

namespace Hearth.Core.Sources.Readings;

/// <summary>Words as sent, at most <paramref name="longest"/> characters.</summary>
public sealed class TextReading(int longest) : Reading
{
    private readonly Problem tooLong = new(
        $"is longer than {longest} characters",
        $"Shorten the field to {longest} characters"
    );

    public override Value Read(string raw, bool synthetic) =>
        raw.Length > longest ? Value.Wrong(tooLong) : new Value(raw);
}

/// <summary>A name: spaces put in order, nothing else changed.</summary>
public sealed class NameReading : Reading
{
    private static readonly Problem NotName = new(
        "is not a name",
        "Send the name alone, or leave the field empty"
    );

    public override Value Read(string raw, bool synthetic) => Clean(raw);

    internal static Value Clean(string raw)
    {
        if (raw.Length > 100)
            return Value.Wrong(NotName);
        var letters = 0;
        var tidy = true;
        var previous = '\0';
        foreach (var c in raw)
        {
            if (char.IsLetter(c))
                letters++;
            else if (c == ' ' ? previous == ' ' : char.IsControl(c) || char.IsWhiteSpace(c))
                tidy = false;
            previous = c;
        }
        if (letters == 0)
            return Value.Wrong(NotName);
        var text = tidy
            ? raw
            : string.Join(' ', raw.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new Value(
            text.IsNormalized(NormalizationForm.FormC)
                ? text
                : text.Normalize(NormalizationForm.FormC)
        );
    }
}

/// <summary>"SURNAME, Forename" or "Forename Surname": the surname as text, the forenames as the second part.</summary>
public sealed class FullNameReading : Reading
{
    public override Value Read(string raw, bool synthetic)
    {
        var comma = raw.IndexOf(',', StringComparison.Ordinal);
        var (surname, forename) =
            comma >= 0 ? (raw[..comma].Trim(), raw[(comma + 1)..].Trim())
            : raw.LastIndexOf(' ') is > 0 and var space
                ? (raw[(space + 1)..].Trim(), raw[..space].Trim())
            : (raw, "");
        var first = NameReading.Clean(surname);
        if (first.Problem is not null)
            return first;
        var second = forename.Length == 0 ? Value.Blank : NameReading.Clean(forename);
        return first with { Second = second.Text, Problem = second.Problem };
    }
}

/// <summary>A partner's own reference: spaces cut off, capitals kept.</summary>
public sealed class ReferenceReading : Reading
{
    private static readonly Problem TooLong = new(
        "is longer than a reference can be",
        "Send the reference alone, at most 60 characters"
    );

    public override Value Read(string raw, bool synthetic) =>
        raw.Length > 60 ? Value.Wrong(TooLong) : new Value(raw);
}

/// <summary>An address of several lines, or of one with commas; a postcode at its end is parted from it.</summary>
public sealed class AddressReading : Reading
{
    private static readonly Problem TooLong = new(
        "is longer than an address can be",
        "Shorten the address to 300 characters"
    );

    public override Value Read(string raw, bool synthetic)
    {
        if (raw.Length > 300)
            return Value.Wrong(TooLong);
        if (raw.AsSpan().IndexOfAny(',', '\n', '\r') < 0)
            return new Value(raw);
        var lines = raw.Split(
            [',', '\n', '\r'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (lines.Length == 0)
            return Value.Blank;
        var postcode = lines.Length > 1 && LooksLikePostcode(lines[^1]) ? lines[^1] : null;
        return new Value(
            string.Join('\n', postcode is null ? lines : lines[..^1]),
            Second: postcode
        );
    }

    /// <summary>Letters, digits, then a digit and two letters: right or not, it is meant as a postcode.</summary>
    private static bool LooksLikePostcode(string line)
    {
        var text = line.Replace(" ", "", StringComparison.Ordinal);
        return text.Length is >= 5 and <= 7
            && char.IsAsciiLetter(text[0])
            && char.IsAsciiDigit(text[^3])
            && char.IsAsciiLetter(text[^2])
            && char.IsAsciiLetter(text[^1]);
    }
}
