using Hearth.App.Web.Pictures;
using Hearth.App.Web.Pictures.Genogram;

namespace Hearth.App.Tests.Pictures.Genogram;

/// <summary>What can be measured of a picture.</summary>
internal static class Laws
{
    /// <summary>How many pairs of lines of different births cross, or run over each other; one that joins another ends there.</summary>
    public static int Crossings(GenogramLayout layout)
    {
        var (lines, count) = (layout.Lines, 0);
        for (var i = 0; i < lines.Count; i++)
        for (var j = 0; j < i; j++)
            if (
                lines[i].Birth != lines[j].Birth
                && lines[i].Joins != lines[j].Birth
                && lines[j].Joins != lines[i].Birth
                && Cross(lines[i], lines[j])
            )
                count++;
        return count;
    }

    public static bool Cross(GenogramLine a, GenogramLine b)
    {
        var (ax, ay) = (a.X2 - a.X1, a.Y2 - a.Y1);
        var (bx, by) = (b.X2 - b.X1, b.Y2 - b.Y1);
        var turn = ax * by - ay * bx;
        if (Math.Abs(turn) < 0.001)
            return ax == 0 && bx == 0
                ? Math.Abs(a.X1 - b.X1) < 1 && Over(a.Y1, a.Y2, b.Y1, b.Y2)
                : ay == 0 && by == 0 && Math.Abs(a.Y1 - b.Y1) < 1 && Over(a.X1, a.X2, b.X1, b.X2);
        var t = ((b.X1 - a.X1) * by - (b.Y1 - a.Y1) * bx) / turn;
        var u = ((b.X1 - a.X1) * ay - (b.Y1 - a.Y1) * ax) / turn;
        return t is > -0.001 and < 1.001 && u is > -0.001 and < 1.001;
    }

    public static Box BoxOf(GenogramLine line) =>
        new(
            Math.Min(line.X1, line.X2) - 0.5,
            Math.Min(line.Y1, line.Y2) - 0.5,
            Math.Max(line.X1, line.X2) + 0.5,
            Math.Max(line.Y1, line.Y2) + 0.5
        );

    /// <summary>Whether a box lies within a boundary whole: no edge passes through it, and its middle is inside.</summary>
    public static bool Contains(Boundary boundary, Box box) =>
        Inside(boundary, (box.Left + box.Right) / 2, (box.Top + box.Bottom) / 2)
        && !Touches(boundary, box);

    /// <summary>Whether an edge of the boundary passes through a box.</summary>
    public static bool Touches(Boundary boundary, Box box)
    {
        for (var i = 0; i < boundary.Corners.Count; i++)
        {
            var (a, b) = (boundary.Corners[i], boundary.Corners[(i + 1) % boundary.Corners.Count]);
            var edge = new Box(
                Math.Min(a.X, b.X),
                Math.Min(a.Y, b.Y),
                Math.Max(a.X, b.X) + 0.01,
                Math.Max(a.Y, b.Y) + 0.01
            );
            if (edge.Overlaps(box))
                return true;
        }
        return false;
    }

    public static bool Inside(Boundary boundary, double x, double y)
    {
        var inside = false;
        for (var i = 0; i < boundary.Corners.Count; i++)
        {
            var (a, b) = (boundary.Corners[i], boundary.Corners[(i + 1) % boundary.Corners.Count]);
            if (a.Y > y != b.Y > y && x < (b.X - a.X) * (y - a.Y) / (b.Y - a.Y) + a.X)
                inside = !inside;
        }
        return inside;
    }

    private static bool Over(double a1, double a2, double b1, double b2) =>
        Math.Min(Math.Max(a1, a2), Math.Max(b1, b2)) - Math.Max(Math.Min(a1, a2), Math.Min(b1, b2))
        > 0.5;
}
