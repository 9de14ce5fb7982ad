namespace Hearth.App.Web.Pictures.Genogram;

/// <summary>
/// From left to right in each row, so that as few lines cross as can be: from several walks through the family, each mended
/// by moving one at a time, the best. Families are small; the number of tries is fixed, and so is the answer.
/// </summary>
internal sealed class RowOrder
{
    private const int Tries = 10;
    private readonly Known known;
    private readonly Strands strands;
    private readonly Tangle tangle;

    private RowOrder(Known known, Strands strands) =>
        (this.known, this.strands, tangle) = (known, strands, new(known, strands));

    public static IReadOnlyList<List<int>> Of(Known known, Strands strands) =>
        new RowOrder(known, strands).Best();

    private List<int>[] Best()
    {
        var (best, least) = (Array.Empty<List<int>>(), int.MaxValue);
        for (var start = 0; start < Math.Clamp(strands.Row.Count, 1, Tries); start++)
        {
            var rows = Walk(start);
            var cost = Mend(rows);
            if (cost < least)
                (best, least) = (rows, cost);
            // Good enough: nothing crosses, and no home or couple is apart.
            if (least < Tangle.Crossing / 50 && start > 1)
                break;
        }
        return best;
    }

    /// <summary>From one person on: partners beside each other, then their children in turn.</summary>
    private List<int>[] Walk(int start)
    {
        var rows = Enumerable.Range(0, strands.Depth).Select(_ => new List<int>()).ToArray();
        var seen = new HashSet<int>();
        var people = Enumerable.Range(0, strands.Row.Count).OrderBy(n => strands.Row[n]).ToArray();
        foreach (var node in people.Skip(start).Concat(people.Take(start)))
            Visit(node);
        return rows;

        void Visit(int node)
        {
            if (!seen.Add(node))
                return;
            var mine = strands.All.Where(s => s.Tops.Contains(node)).ToArray();
            // Somebody with two partners stands between them.
            foreach (var strand in mine.Where((s, i) => s.Tops.Length > 1 && i % 2 == 1))
            foreach (var other in strand.Tops)
                Visit(other);
            rows[strands.Row[node]].Add(node);
            foreach (var strand in mine)
            {
                foreach (var other in strand.Tops)
                    Visit(other);
                foreach (var under in strand.Bottoms)
                    Visit(under);
            }
            foreach (var strand in strands.All.Where(s => s.Bottoms.Contains(node)))
            foreach (var above in strand.Tops)
                Visit(above);
        }
    }

    /// <summary>Moves one at a time, and then two neighbours with all below them, for as long as that helps.</summary>
    private int Mend(List<int>[] rows)
    {
        var least = tangle.Of(rows);
        for (var better = true; better && least > 0; )
        {
            better = false;
            foreach (var row in rows)
                for (var from = 0; from < row.Count; from++)
                for (var to = 0; to < row.Count; to++)
                {
                    if (from == to)
                        continue;
                    Move(row, from, to);
                    var cost = tangle.Of(rows);
                    if (cost < least)
                        (least, better) = (cost, true);
                    else
                        Move(row, to, from);
                }
            if (!better)
                better = Turn(rows, ref least);
        }
        return least;
    }

    /// <summary>A stretch of a row turned round, with what hangs from it: what moving one at a time does not find.</summary>
    private bool Turn(List<int>[] rows, ref int least)
    {
        for (var at = 0; at < rows.Length; at++)
        for (var from = 0; from < rows[at].Count - 1; from++)
        for (var to = from + 1; to < rows[at].Count; to++)
        {
            var before = rows.Select(r => r.ToArray()).ToArray();
            var moving = rows[at].Skip(from).Take(to - from + 1).ToHashSet();
            rows[at].Reverse(from, to - from + 1);
            for (var below = at; below < rows.Length - 1; below++)
            {
                moving =
                [
                    .. strands
                        .All.Where(s => s.Channel == below && s.Tops.Any(moving.Contains))
                        .SelectMany(s => s.Bottoms),
                ];
                var row = rows[below + 1];
                int[] places =
                [
                    .. row.Index().Where(n => moving.Contains(n.Item)).Select(n => n.Index),
                ];
                int[] turned = [.. places.Select(p => row[p]).Reverse()];
                foreach (var (i, p) in places.Index())
                    row[p] = turned[i];
                moving =
                [
                    .. moving,
                    .. strands
                        .All.Where(s => s.Channel == below + 1 && s.Tops.Any(moving.Contains))
                        .SelectMany(s => s.Tops),
                ];
            }
            var cost = tangle.Of(rows);
            if (cost < least)
            {
                least = cost;
                return true;
            }
            foreach (var (i, row) in before.Index())
            {
                rows[i].Clear();
                rows[i].AddRange(row);
            }
        }
        return false;
    }

    private static void Move(List<int> row, int from, int to)
    {
        var node = row[from];
        row.RemoveAt(from);
        row.Insert(to, node);
    }
}
