using System.Globalization;
using Hearth.Core;

namespace Hearth.App.Web;

/// <summary>Dates, times, numbers and names of states as people read them.</summary>
public static class Words
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(
        "Europe/London"
    );

    /// <summary>5 April 2026.</summary>
    public static string Day(DateOnly date) => date.ToString("d MMMM yyyy", British);

    public static string Day(DateOnly? date) => date is { } d ? Day(d) : "–";

    /// <summary>5 April 2026, 9:30am, in London.</summary>
    public static string Moment(DateTime utc) =>
        TimeZoneInfo
            .ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone)
            .ToString("d MMMM yyyy, h:mmtt", British)
            .Replace("AM", "am", StringComparison.OrdinalIgnoreCase)
            .Replace("PM", "pm", StringComparison.OrdinalIgnoreCase);

    public static string Moment(DateTime? utc) => utc is { } u ? Moment(u) : "–";

    /// <summary>12,345.</summary>
    public static string Number(long number) => number.ToString("N0", British);

    /// <summary>97.5%, and never 100% or 0% of what is not quite all or none.</summary>
    public static string Share(double share)
    {
        var percent = Math.Round(share * 100, 1);
        if (percent >= 100 && share < 1)
            return "over 99.9%";
        if (percent <= 0 && share > 0)
            return "under 0.1%";
        return percent.ToString("0.#", British) + "%";
    }

    /// <summary>One row, two rows.</summary>
    public static string Count(long number, string one, string several) =>
        $"{Number(number)} {(number == 1 ? one : several)}";

    /// <summary>An enum value in words: <c>ChildSafeguarding</c> is "child safeguarding".</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Kebab.Of(value).Replace('-', ' ');

    /// <summary>The same with a capital.</summary>
    public static string Capital<T>(T value)
        where T : struct, Enum
    {
        var words = Of(value);
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>1.2 MB.</summary>
    public static string Size(long bytes) =>
        bytes switch
        {
            < 1024 => Count(bytes, "byte", "bytes"),
            < 1024 * 1024 => (bytes / 1024d).ToString("0.#", British) + " KB",
            < 1024L * 1024 * 1024 => (bytes / 1024d / 1024).ToString("0.#", British) + " MB",
            _ => (bytes / 1024d / 1024 / 1024).ToString("0.##", British) + " GB",
        };
}
