using Hearth.Linkage.Block;
using Hearth.Linkage.Compare;
using Hearth.Linkage.Standardise;

namespace Hearth.Linkage.Internals;

internal static class KeyForms
{
    /// <summary>What of a value goes into a key; null when it has none. Dates come as yyyyMMdd.</summary>
    public static string? Of(string value, BlockingKey key) =>
        key.Form switch
        {
            KeyForm.Whole => value,
            KeyForm.Prefix => value.Length >= key.Length ? value[..key.Length] : null,
            KeyForm.Suffix => value.Length >= key.Length ? value[^key.Length..] : null,
            KeyForm.Year => value.Length == 8 ? value[..4] : null,
            KeyForm.MonthAndDay => value.Length == 8 ? value[4..] : null,
            KeyForm.DateUnordered => value.Length == 8 ? Unordered(value) : null,
            KeyForm.Soundex => Soundex.Of(value),
            KeyForm.Nickname => Nicknames.Canonical(value),
            KeyForm.PostcodeSector => Postcode.Take(value, PostcodePart.Sector),
            KeyForm.PostcodeDistrict => Postcode.Take(value, PostcodePart.District),
            _ => throw new ArgumentOutOfRangeException(nameof(key)),
        };

    private static string Unordered(string date)
    {
        var (month, day) = (date[4..6], date[6..]);
        return string.CompareOrdinal(month, day) <= 0 ? date : date[..4] + day + month;
    }
}
