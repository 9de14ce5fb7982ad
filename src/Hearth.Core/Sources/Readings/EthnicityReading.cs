namespace Hearth.Core.Sources.Readings;

/// <summary>An ethnicity code of the school and social care censuses; refused and not obtained are not known.</summary>
public sealed class EthnicityReading : Reading
{
    private static readonly Problem Unknown = new(
        "is not an ethnicity code of the censuses",
        "Use the code set of the school census, such as WBRI"
    );
    private static readonly HashSet<string> Codes =
    [
        .. "WBRI WIRI WIRT WROM WOTH MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH".Split(
            ' '
        ),
    ];

    public override Value Read(string raw, bool synthetic)
    {
        var text = raw.Length > 4 ? raw[..4].ToUpperInvariant() : raw.ToUpperInvariant();
        return Codes.Contains(text) ? new Value(text)
            : text is "REFU" or "NOBT" ? Value.Blank
            : Value.Wrong(Unknown);
    }
}
