namespace Hearth.App.Web.Pictures.Genogram;

/// <summary>
/// The boundaries of homes: row by row around those who live there and stand side by side, joined between rows where no
/// sign or word stands. Who stands apart from the others of a home has a boundary of their own with the home's name.
/// </summary>
internal sealed class Homes
{
    public const double Pad = 10;
    public const double NameHeight = 18;
    private const double Passage = 7;

    /// <summary>Who stands side by side in a row, with the edges of their room.</summary>
    private sealed record Run(int Row, int[] People, double Left, double Right);

    private readonly Known known;
    private readonly Strands strands;
    private readonly IReadOnlyList<List<int>> order;
    private readonly LabelSide[] sides;
    private readonly double[] x;
    private readonly Rows rows;

    private Homes(
        Known known,
        Strands strands,
        IReadOnlyList<List<int>> order,
        LabelSide[] sides,
        double[] x,
        Rows rows
    )
    {
        (this.known, this.strands, this.order) = (known, strands, order);
        (this.sides, this.x, this.rows) = (sides, x, rows);
    }

    public static IReadOnlyList<Boundary> Of(
        Known known,
        Strands strands,
        IReadOnlyList<List<int>> order,
        LabelSide[] sides,
        double[] x,
        Rows rows
    )
    {
        var homes = new Homes(known, strands, order, sides, x, rows);
        return [.. Enumerable.Range(0, known.Homes.Count).SelectMany(homes.Around)];
    }

    private IEnumerable<Boundary> Around(int home)
    {
        List<Run> chain = [];
        foreach (var row in order)
        {
            var runs = Runs(home, row).ToArray();
            if (runs.Length == 0)
                continue;
            var most = runs.OrderByDescending(r => r.People.Length).ThenBy(r => r.Left).First();
            foreach (var apart in runs.Where(r => r != most))
                yield return Draw(home, [apart]);
            chain.Add(most);
        }
        yield return Draw(home, chain);
    }

    private IEnumerable<Run> Runs(int home, List<int> row)
    {
        List<int> run = [];
        foreach (var node in row.Append(-1))
        {
            var here =
                node >= 0
                && (
                    strands.IsPoint(node)
                        ? strands.Points[node - strands.People].Home == home
                        : known.HomeOf[node] == home
                );
            if (here)
            {
                run.Add(node);
                continue;
            }
            int[] people = [.. run.Where(n => !strands.IsPoint(n))];
            if (people.Length > 0)
                yield return new(
                    strands.Row[people[0]],
                    people,
                    run.Min(Left) - Pad,
                    run.Max(Right) + Pad
                );
            run.Clear();
        }
    }

    private Boundary Draw(int home, IReadOnlyList<Run> chain)
    {
        List<(double Top, double Bottom, double Left, double Right)> slabs = [];
        foreach (var (i, run) in chain.Index())
        {
            var (top, bottom) = (rows.Top[run.Row] - Pad, rows.Bottom[run.Row] + Pad);
            if (i > 0)
                top = Join(home, slabs, chain[i - 1], run);
            if (i == chain.Count - 1 && known.Homes.Count > 1)
                bottom += NameHeight;
            slabs.Add((top, bottom, run.Left, run.Right));
        }
        return new(
            known.Homes[home].Name,
            [.. chain.SelectMany(r => r.People).Select(p => known.People[p].Id)],
            [
                .. slabs.SelectMany(s => new[] { (s.Right, s.Top), (s.Right, s.Bottom) }),
                .. Enumerable
                    .Reverse(slabs)
                    .SelectMany(s => new[] { (s.Left, s.Bottom), (s.Left, s.Top) }),
            ]
        );
    }

    /// <summary>From one row down to the next that has somebody, past rows that have nobody; gives where the next begins.</summary>
    private double Join(
        int home,
        List<(double Top, double Bottom, double Left, double Right)> slabs,
        Run from,
        Run to
    )
    {
        var (left, right) = (from.Left, from.Right);
        var row = from.Row;
        while (true)
        {
            var passing = row + 1 < to.Row;
            var (nextLeft, nextRight) = passing
                ? Past(row + 1, (Math.Max(left, to.Left) + Math.Min(right, to.Right)) / 2)
                : (to.Left, to.Right);
            // Of two homes side by side the right one makes way first, or comes after the left one has.
            var aside = Math.Sign(nextLeft - left) * Passage * Rank(home, row);
            var middle = (rows.Bottom[row] + rows.Top[row + 1]) / 2 - aside;
            var last = slabs[^1];
            if (Math.Min(right, nextRight) - Math.Max(left, nextLeft) > 2 * Passage - 1)
            {
                slabs[^1] = last with { Bottom = middle };
                if (!passing)
                    return middle;
                slabs.Add((middle, middle, nextLeft, nextRight));
            }
            else
            {
                slabs[^1] = last with { Bottom = middle - Passage };
                slabs.Add(
                    (
                        middle - Passage,
                        middle + Passage,
                        Math.Min(left, nextLeft),
                        Math.Max(right, nextRight)
                    )
                );
                if (!passing)
                    return middle + Passage;
                slabs.Add((middle + Passage, middle + Passage, nextLeft, nextRight));
            }
            (left, right) = (nextLeft, nextRight);
            row++;
        }
    }

    /// <summary>How many homes stand left of one in a row, and never so many that its boundary leaves the room between rows.</summary>
    private int Rank(int home, int row) =>
        Math.Min(
            1,
            order[row]
                .Where(n => !strands.IsPoint(n))
                .Select(n => known.HomeOf[n])
                .TakeWhile(h => h != home)
                .Where(h => h >= 0)
                .Distinct()
                .Count()
        );

    /// <summary>A way through a row between those who stand there: along a line that joins the home, or where it is nearest.</summary>
    private (double Left, double Right) Past(int row, double near)
    {
        var nodes = order[row];
        List<(double Left, double Right)> ways =
        [
            (
                Left(nodes[0]) - Columns.Gap / 2 - Passage,
                Left(nodes[0]) - Columns.Gap / 2 + Passage
            ),
            (
                Right(nodes[^1]) + Columns.Gap / 2 - Passage,
                Right(nodes[^1]) + Columns.Gap / 2 + Passage
            ),
        ];
        for (var i = 1; i < nodes.Count; i++)
        {
            var at = (Right(nodes[i - 1]) + Left(nodes[i])) / 2;
            ways.Add((at - Passage, at + Passage));
        }
        return ways.MinBy(w => Math.Abs((w.Left + w.Right) / 2 - near));
    }

    private double Left(int node) =>
        x[node] - (strands.IsPoint(node) ? Passage : Columns.Room(sides[node]).Left);

    private double Right(int node) =>
        x[node] + (strands.IsPoint(node) ? Passage : Columns.Room(sides[node]).Right);
}
