using System.Globalization;
using Hearth.Rules.Loading;

namespace Hearth.Rules.Reference;

/// <summary>Reads the bank holidays of England and Wales.</summary>
internal static class BankHolidayReader
{
    /// <param name="files">The council's file adds to the one beside the program, such as a proclaimed day.</param>
    public static IReadOnlySet<DateOnly> Read(IEnumerable<string> files) =>
        files.SelectMany(ReadOne).ToHashSet();

    private static HashSet<DateOnly> ReadOne(string file)
    {
        using var text = File.OpenText(file);
        var map = RuleFile.Map(file, text);
        Cited.Check(map);
        HashSet<DateOnly> days = [];
        foreach (var day in map.Texts("days"))
        {
            if (
                !DateOnly.TryParseExact(
                    day,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var date
                )
            )
                throw map.Wrong($"'{day}' is no date", "days");
            if (!days.Add(date))
                throw map.Wrong($"'{day}' is there twice", "days");
        }
        map.NothingElse();
        return days;
    }
}
