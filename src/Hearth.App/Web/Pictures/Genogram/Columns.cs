namespace Hearth.App.Web.Pictures.Genogram;

/// <summary>From left to right: parents over the middle of their children, as far as everybody has room.</summary>
internal sealed class Columns
{
    public const double Sign = 44;
    public const double Gap = 36;
    private const double Point = 14;
    private const int Rounds = 24;

    private readonly Strands strands;
    private readonly IReadOnlyList<List<int>> rows;
    private readonly LabelSide[] sides;
    private readonly double[] x;

    private Columns(Strands strands, IReadOnlyList<List<int>> rows, LabelSide[] sides)
    {
        (this.strands, this.rows, this.sides) = (strands, rows, sides);
        x = new double[strands.Row.Count];
    }

    /// <summary>The middle of each sign or point; none is left of its own room at 0.</summary>
    public static double[] Of(Strands strands, IReadOnlyList<List<int>> rows, LabelSide[] sides)
    {
        var columns = new Columns(strands, rows, sides);
        foreach (var row in rows)
            columns.Settle(row, _ => 0);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var row in rows.Skip(1))
                columns.Settle(row, columns.UnderParents);
            foreach (var row in rows.Reverse().Skip(1))
                columns.Settle(row, columns.OverChildren);
        }
        foreach (var row in rows.Skip(1))
            columns.Settle(row, columns.UnderParents);
        var left = Enumerable.Range(0, columns.x.Length).Min(n => columns.x[n] - columns.Left(n));
        return [.. columns.x.Select(at => Math.Round(at - left, 1))];
    }

    public static (double Left, double Right) Room(LabelSide side) =>
        side == LabelSide.Right
            ? (Sign / 2 + 4, Sign / 2 + 8 + Label.Width)
            : (Label.Width / 2, Label.Width / 2);

    private double Left(int node) => strands.IsPoint(node) ? Point / 2 : Room(sides[node]).Left;

    private double Right(int node) => strands.IsPoint(node) ? Point / 2 : Room(sides[node]).Right;

    private void Settle(List<int> row, Func<int, double> wants)
    {
        var apart = new double[row.Count];
        for (var i = 1; i < row.Count; i++)
            apart[i] = Right(row[i - 1]) + Gap + Left(row[i]);
        var placed = Spread.Of(
            [.. row.Select(wants)],
            [.. row.Select(n => strands.IsPoint(n) ? 4.0 : 1.0)],
            apart
        );
        for (var i = 0; i < row.Count; i++)
            x[row[i]] = placed[i];
    }

    /// <summary>Where a child would be if all of each birth stood close together under the parents' middle.</summary>
    private double UnderParents(int node) =>
        Mean(node, s => s.Bottoms, s => s.Tops.Length == 0 ? null : Middle(s.Tops));

    private double OverChildren(int node) =>
        Mean(node, s => s.Tops, s => s.Reaches.Length == 0 ? null : Middle(s.Reaches));

    private double Mean(int node, Func<Strand, int[]> among, Func<Strand, double?> middle)
    {
        var (sum, count) = (0.0, 0);
        foreach (var strand in strands.All)
            if (among(strand).Contains(node) && middle(strand) is { } at)
                (sum, count) = (sum + at + Packed(among(strand), node), count + 1);
        return count == 0 ? x[node] : sum / count;
    }

    /// <summary>How far one is from the middle of some when they stand as close as can be.</summary>
    private double Packed(int[] nodes, int node)
    {
        var (at, mine) = (0.0, 0.0);
        int? before = null;
        foreach (var one in nodes.OrderBy(n => x[n]).ThenBy(n => n))
        {
            if (before is { } last)
                at += Right(last) + Gap + Left(one);
            if (one == node)
                mine = at;
            before = one;
        }
        return mine - at / 2;
    }

    private double Middle(int[] nodes) => (nodes.Min(n => x[n]) + nodes.Max(n => x[n])) / 2;
}
