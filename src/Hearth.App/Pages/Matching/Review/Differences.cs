using Hearth.App.Web.Govuk;
using Microsoft.AspNetCore.Html;

namespace Hearth.App.Pages.Matching.Review;

/// <summary>Two values with what differs marked: letters that the other value does not have in that place, underlined in a box and not by colour alone.</summary>
internal static class Differences
{
    private const int Longest = 400;

    /// <summary>The first value with the letters marked that the second does not share.</summary>
    public static IHtmlContent Mark(string? value, string? other)
    {
        var cell = new El("span");
        if (value is null)
            return cell.Add(new El("span", "hearth-missing").Text("not given"));
        if (other is null || value == other || value.Length > Longest || other.Length > Longest)
            return cell.Text(value);
        var shared = Shared(value, other);
        for (var at = 0; at < value.Length; )
        {
            var end = at;
            while (end < value.Length && shared[end] == shared[at])
                end++;
            var run = value[at..end];
            cell.Add(
                shared[at] ? new El("span").Text(run) : new El("mark", "hearth-differs").Text(run)
            );
            at = end;
        }
        return cell;
    }

    /// <summary>In words, for whoever hears the page.</summary>
    public static string Says(string? left, string? right) =>
        (left, right) switch
        {
            (null, null) => "Neither gives it",
            (null, _) => "Only the right gives it",
            (_, null) => "Only the left gives it",
            _ when left == right => "Same",
            _ when string.Equals(left, right, StringComparison.OrdinalIgnoreCase) =>
                "Same but for capitals",
            _ => "Differs",
        };

    /// <summary>Which letters lie on a longest common subsequence (Wagner and Fischer 1974), capitals aside.</summary>
    private static bool[] Shared(string value, string other)
    {
        var (a, b) = (value.ToUpperInvariant(), other.ToUpperInvariant());
        var best = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        for (var j = b.Length - 1; j >= 0; j--)
            best[i, j] =
                a[i] == b[j] ? best[i + 1, j + 1] + 1 : Math.Max(best[i + 1, j], best[i, j + 1]);
        var shared = new bool[a.Length];
        for (var (i, j) = (0, 0); i < a.Length && j < b.Length; )
        {
            if (a[i] == b[j])
                (shared[i], i, j) = (true, i + 1, j + 1);
            else if (best[i + 1, j] >= best[i, j + 1])
                i++;
            else
                j++;
        }
        return shared;
    }
}
