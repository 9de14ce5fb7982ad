using System.Text;
using Hearth.Linkage.Standardise;

namespace Hearth.Core.Sources.Readings;

/// <summary>An NHS number whose check digit is right; a leading zero that a spreadsheet lost is put back.</summary>
public sealed class NhsNumberReading : Reading
{
    private static readonly Problem Wrong = new(
        "is not a valid NHS number",
        "Check the number against its source"
    );
    private static readonly Problem TestOnly = new(
        "is an NHS number of the test range",
        "Send the person's real number"
    );

    public override Value Read(string raw, bool synthetic)
    {
        var text = Kept.Of(raw);
        // No NHS number in use begins with 0 today, but older Scottish ones do.
        if (text.Length == 9)
            text = "0" + text;
        if (!NhsNumber.IsValid(text))
            return Value.Wrong(Wrong);
        return !synthetic && NhsNumber.IsTest(text) ? Value.Wrong(TestOnly) : new Value(text);
    }
}

/// <summary>A National Insurance number; a missing suffix is accepted with a warning, a temporary number is not one.</summary>
public sealed class NinoReading : Reading
{
    private static readonly Problem Wrong = new(
        "is not a valid National Insurance number",
        "Check the number against its source; temporary (TN) numbers are not National Insurance numbers"
    );
    private static readonly Problem NoSuffix = new(
        "has no suffix letter",
        "Send the number with its last letter, A to D"
    );

    public override Value Read(string raw, bool synthetic)
    {
        var text = Kept.Of(raw);
        if (!Nino.IsValidWithoutSuffix(text) && !(synthetic && Nino.IsTest(text)))
            return Value.Wrong(Wrong);
        return text.Length == 8 ? new Value(text, Problem: NoSuffix) : new Value(text);
    }
}

/// <summary>A unique pupil number whose check letter is right.</summary>
public sealed class UpnReading : Reading
{
    private static readonly Problem Wrong = new(
        "is not a valid unique pupil number",
        "Check the number against the school's register"
    );
    private static readonly Problem NoAuthority = new(
        "is a unique pupil number of no local authority",
        "Send the pupil's real number"
    );

    public override Value Read(string raw, bool synthetic)
    {
        var text = Kept.Of(raw);
        if (!Upn.IsValid(text))
            return Value.Wrong(Wrong);
        return !synthetic && Invented.IsUpn(text) ? Value.Wrong(NoAuthority) : new Value(text);
    }
}

/// <summary>A unique property reference number of 1 to 12 digits, without its leading zeros.</summary>
public sealed class UprnReading : Reading
{
    private static readonly Problem Wrong = new(
        "is not a valid property reference (UPRN)",
        "Send the UPRN as 1 to 12 digits, or leave it empty"
    );

    public override Value Read(string raw, bool synthetic)
    {
        var text = raw.EndsWith(".0", StringComparison.Ordinal) ? raw[..^2] : raw;
        text = text.TrimStart('0');
        return text.Length is > 0 and <= 12 && text.All(char.IsAsciiDigit)
            ? new Value(text)
            : Value.Wrong(Wrong);
    }
}

/// <summary>A postcode with its one space; a wrong one warns and is not used.</summary>
public sealed class PostcodeReading : Reading
{
    private static readonly Problem Wrong = new(
        "is not a valid postcode",
        "Check the postcode; leave it empty when it is not known"
    );

    public override Value Read(string raw, bool synthetic)
    {
        var text = Postcode.Standard(raw);
        return
            text is not null
            && (Postcode.IsValid(text) || (synthetic && Invented.Postcode.IsMatch(text)))
            ? new Value(text)
            : Value.Wrong(Wrong);
    }
}

/// <summary>Letters and digits alone, in capitals.</summary>
internal static class Kept
{
    public static string Of(string raw)
    {
        foreach (var c in raw)
        {
            if (!char.IsAsciiDigit(c) && !char.IsAsciiLetterUpper(c))
                return Slowly(raw);
        }
        return raw;
    }

    private static string Slowly(string raw)
    {
        var kept = new StringBuilder(raw.Length);
        foreach (var c in raw)
        {
            if (char.IsLetterOrDigit(c))
                kept.Append(char.ToUpperInvariant(c));
        }
        return kept.ToString();
    }
}
