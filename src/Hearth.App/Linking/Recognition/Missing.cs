using System.Collections.Frozen;

namespace Hearth.App.Linking.Recognition;

/// <summary>Values that say that there is none.</summary>
internal static class Missing
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "NULL",
        "NONE",
        "N/A",
        "NA",
        "NAN",
        "NIL",
        "UNKNOWN",
        "UNK",
        "NOT KNOWN",
        "NOT STATED",
        "NOT RECORDED",
        "NOT PROVIDED",
        "MISSING",
        "BLANK",
        "TBC",
        "TBA",
        "XX",
        "XXX",
        "XXXX",
        "TEST",
        "-",
        "--",
        ".",
        "?",
        "??",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Is(string value) => Words.Contains(value);
}
