using System.Globalization;
using Hearth.App.Web.Govuk;
using Microsoft.AspNetCore.Html;

namespace Hearth.App.Web.Pictures;

/// <summary>
/// Draws what happened over two years, a lane for each problem: bars for what lasted, diamonds for what happened on a
/// day; an arrow head goes on. The table beneath has every item in words.
/// </summary>
public static class FamilyTimeline
{
    public static IHtmlContent Draw(
        string family,
        DateOnly from,
        DateOnly to,
        IReadOnlyList<TimelineItem> items
    )
    {
        var layout = TimelineLayout.Of(from, to, items);
        var svg = Ink.Picture(
            "timeline",
            TimelineLayout.Width,
            layout.Height,
            $"What happened in the {family} family, {Words.Day(from)} to {Words.Day(to)}",
            Describe(layout)
        );
        svg.Add(Axis(layout, from, to));
        foreach (var lane in layout.Lanes)
        {
            svg.Add(
                Ink.Line(
                    TimelineLayout.Left,
                    lane.Top,
                    TimelineLayout.Width - TimelineLayout.Right,
                    lane.Top,
                    Ink.Grey
                ),
                Ink.Text(
                    TimelineLayout.Left,
                    lane.Top + 19,
                    Ink.Fit(lane.Name, TimelineLayout.Width - 32, 8.6),
                    bold: true
                )
            );
            svg.Add(lane.Items.SelectMany(Item));
        }
        return svg;
    }

    private static IEnumerable<El> Axis(TimelineLayout layout, DateOnly from, DateOnly to)
    {
        var month = new DateOnly(from.Year, from.Month, 1).AddMonths(from.Day == 1 ? 0 : 1);
        for (; month <= to; month = month.AddMonths(1))
        {
            if ((month.Month - 1) % 3 != 0)
                continue;
            var x = layout.X(month);
            yield return Ink.Line(
                x,
                TimelineLayout.AxisHeight - 8,
                x,
                layout.Height - 8,
                month.Month == 1 ? Ink.Grey : Ink.Faint
            );
            // A label begins at its line; one that would leave the picture is left out.
            if (x > TimelineLayout.Width - TimelineLayout.Right - 40)
                continue;
            yield return Ink.Text(
                x + 3,
                TimelineLayout.AxisHeight - 12,
                month.ToString("MMM", CultureInfo.InvariantCulture),
                size: 14
            );
            if (month.Month == 1)
                yield return Ink.Text(
                    x + 3,
                    TimelineLayout.AxisHeight - 29,
                    month.Year.ToString(CultureInfo.InvariantCulture),
                    size: 16,
                    bold: true
                );
        }
    }

    private static IEnumerable<El> Item(PlacedItem item)
    {
        var box = item.Box;
        var middle = (box.Top + box.Bottom) / 2;
        if (!item.Of.IsSpell)
        {
            var x = (box.Left + box.Right) / 2;
            yield return Polygon(
                "#a8330d",
                (x, box.Top),
                (box.Right, middle),
                (x, box.Bottom),
                (box.Left, middle)
            );
            yield break;
        }
        if (!item.GoesOn)
        {
            yield return Ink.Rect(
                box.Left,
                box.Top,
                box.Right - box.Left,
                TimelineLayout.Thick,
                Ink.Teal
            );
            yield break;
        }
        yield return Polygon(
            Ink.Teal,
            (box.Left, box.Top),
            (box.Right - 8, box.Top),
            (box.Right, middle),
            (box.Right - 8, box.Bottom),
            (box.Left, box.Bottom)
        );
    }

    private static El Polygon(string fill, params (double X, double Y)[] points) =>
        new El("polygon")
            .With("points", string.Join(' ', points.Select(p => $"{Ink.N(p.X)},{Ink.N(p.Y)}")))
            .With("fill", fill);

    private static string Describe(TimelineLayout layout) =>
        layout.Lanes.Count == 0
            ? "Nothing is recorded."
            : string.Join(
                " ",
                layout.Lanes.Select(l =>
                    $"{l.Name}: {Words.Count(l.Items.Count(i => i.Of.IsSpell), "spell", "spells")}, {Words.Count(l.Items.Count(i => !i.Of.IsSpell), "event", "events")}."
                )
            ) + " The table below has each.";
}
