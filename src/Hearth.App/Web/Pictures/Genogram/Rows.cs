namespace Hearth.App.Web.Pictures.Genogram;

/// <summary>How high each row stands: room for words above, beside and below the signs, and for the lines between rows.</summary>
internal sealed class Rows
{
    private const double Track = 14;
    private const double Between = 14;

    public Rows(
        Known known,
        Strands strands,
        LabelSide[] sides,
        Label[] labels,
        Channel[] channels,
        double margin
    )
    {
        var named = known.Homes.Count > 1 ? Homes.NameHeight : 0;
        (Top, Middle, Bottom) = (
            new double[strands.Depth],
            new double[strands.Depth],
            new double[strands.Depth]
        );
        (Couples, Children) = (new double[strands.Depth], new double[strands.Depth]);
        var at = margin + Homes.Pad;
        for (var row = 0; row < strands.Depth; row++)
        {
            var (above, below) = (Columns.Sign / 2 + 4, Columns.Sign / 2 + 4);
            for (var p = 0; p < known.People.Count; p++)
            {
                if (strands.Row[p] != row)
                    continue;
                var height = labels[p].Height;
                if (sides[p] == LabelSide.Above)
                    above = Math.Max(above, Columns.Sign / 2 + 7 + height);
                else if (sides[p] == LabelSide.Below)
                    below = Math.Max(below, Columns.Sign / 2 + 9 + height);
                else
                    (above, below) = (Math.Max(above, height / 2), Math.Max(below, height / 2));
            }
            (Top[row], Middle[row], Bottom[row]) = (at, at + above, at + above + below);
            Couples[row] = Bottom[row] + Homes.Pad + named + 8;
            Children[row] =
                Couples[row]
                + channels[row].CoupleTracks * Track
                + (channels[row].CoupleTracks > 0 ? Between : 0);
            at = Children[row] + channels[row].ChildTracks * Track + Between + Homes.Pad;
        }
    }

    public double[] Top { get; }

    /// <summary>The middle of the signs.</summary>
    public double[] Middle { get; }
    public double[] Bottom { get; }

    /// <summary>The highest couple's line below each row.</summary>
    public double[] Couples { get; }

    /// <summary>The highest line that children of the next row hang from.</summary>
    public double[] Children { get; }

    public double CoupleAt(int row, int track) => Couples[row] + track * Track;

    public double ChildrenAt(int row, int track) => Children[row] + track * Track;
}
