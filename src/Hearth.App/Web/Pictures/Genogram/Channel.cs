namespace Hearth.App.Web.Pictures.Genogram;

/// <summary>The lines between a row and the next: couples' lines above, and below them those that children hang from.</summary>
internal sealed class Channel
{
    private const double Spacing = 12;
    private readonly Known known;
    private readonly Strands strands;
    private readonly int row;
    private readonly double[] x;
    private readonly Drawn[] drawn;
    private readonly int[] coupleTrack;
    private readonly int[] childTrack;

    /// <param name="Of">The step down.</param>
    /// <param name="Tops">Where it leaves each parent.</param>
    /// <param name="Drop">Where it goes down to the children; of a couple without any, nowhere.</param>
    /// <param name="Bottoms">Where it enters each child.</param>
    /// <param name="Hangs">Where on the children's line each hangs, those of one birth at one point; then where it joins others'.</param>
    private sealed record Drawn(
        Strand Of,
        double[] Tops,
        double Drop,
        double[] Bottoms,
        double[] Hangs
    )
    {
        public double Left => Math.Min(Drop, Hangs.Min());
        public double Right => Math.Max(Drop, Hangs.Max());
    }

    public Channel(Known known, Strands strands, int row, double[] x)
    {
        (this.known, this.strands, this.row, this.x) = (known, strands, row, x);
        var here = strands.All.Where(s => s.Channel == row).ToArray();
        var left = Offsets(here, s => s.Tops, s => s.Reaches.Length == 0 ? s.Tops : s.Reaches, x);
        var entered = Offsets(here, s => s.Bottoms, s => s.Tops, x);
        var own = here.Where(s => s.Joined.Count == 0)
            .ToDictionary(s => s, s => Draw(s, left, entered, []));
        drawn =
        [
            .. here.Select(s =>
                own.GetValueOrDefault(s)
                ?? Draw(s, left, entered, [.. s.Joined.Select(j => Meets(s, own[j], left))])
            ),
        ];
        coupleTrack = Tracks(
            d => d.Tops.Length > 1,
            d => new(d.Tops.Min(), d.Tops.Max(), d.Tops, d.Hangs.Length > 0 ? [d.Drop] : [])
        );
        childTrack = Tracks(
            d => d.Hangs.Length > 0,
            d =>
                new(d.Left, d.Right, [d.Drop], d.Hangs)
                {
                    Joins = [.. d.Of.Joined.Select(j => Array.FindIndex(drawn, o => o.Of == j))],
                }
        );
    }

    public int CoupleTracks => coupleTrack.DefaultIfEmpty(-1).Max() + 1;
    public int ChildTracks => childTrack.DefaultIfEmpty(-1).Max() + 1;

    public IEnumerable<GenogramLine> Lines(Rows rows)
    {
        foreach (var (i, d) in drawn.Index())
        {
            var birth = strands.Births[d.Of.Birth];
            var couple = d.Tops.Length > 1 ? rows.CoupleAt(row, coupleTrack[i]) : (double?)null;
            var children = d.Hangs.Length > 0 ? rows.ChildrenAt(row, childTrack[i]) : couple!.Value;
            var kind = Style(d.Of.Kind);
            GenogramLine Line(double x1, double y1, double x2, double y2, LineStyle style) =>
                new(d.Of.Birth, x1, y1, x2, y2, style);

            foreach (var (t, at) in d.Tops.Index())
                yield return Line(
                    at,
                    rows.Middle[row],
                    at,
                    couple ?? children,
                    strands.IsPoint(d.Of.Tops[t]) ? kind : Style(birth.Kinds[t])
                );
            if (couple is { } y)
                yield return Line(
                    d.Tops.Min(),
                    y,
                    d.Tops.Max(),
                    y,
                    birth.Couple is null ? LineStyle.CoParents : LineStyle.Known
                );
            if (d.Hangs.Length == 0)
                continue;
            if (couple is { } from)
                yield return Line(d.Drop, from, d.Drop, children, kind);
            if (d.Right - d.Left > 0.05)
                yield return Line(d.Left, children, d.Right, children, kind);
            foreach (var (j, joined) in d.Of.Joined.Index())
            {
                var at = d.Hangs[d.Bottoms.Length + j];
                var to = rows.ChildrenAt(
                    row,
                    childTrack[Array.FindIndex(drawn, o => o.Of == joined)]
                );
                // The bar it joins mostly lies below; where others kept it from there, above. Lines are told from the top.
                yield return Line(at, Math.Min(children, to), at, Math.Max(children, to), kind) with
                {
                    Joins = joined.Birth,
                };
            }
            foreach (var (c, at) in d.Bottoms.Index())
            {
                var slants = Math.Abs(at - d.Hangs[c]) > 0.05;
                yield return Line(
                    d.Hangs[c],
                    children,
                    at,
                    rows.Middle[row + 1] - (slants ? Columns.Sign / 2 : 0),
                    Style(d.Of.Kinds[c])
                );
            }
        }
    }

    public IEnumerable<Slash> Slashes(Rows rows)
    {
        foreach (var (i, d) in drawn.Index())
        {
            var count = strands.Births[d.Of.Birth].Couple switch
            {
                CoupleKind.Separated => 1,
                CoupleKind.Divorced => 2,
                _ => 0,
            };
            if (count == 0 || d.Tops.Length < 2)
                continue;
            // Beside the children's line, on the longer side.
            var (left, right) = (d.Tops.Min(), d.Tops.Max());
            var drop = d.Hangs.Length > 0 ? d.Drop : left;
            var x = drop - left > right - drop ? (left + drop) / 2 : (drop + right) / 2;
            yield return new(x, rows.CoupleAt(row, coupleTrack[i]), count);
        }
    }

    private Drawn Draw(
        Strand strand,
        Func<Strand, int, double> left,
        Func<Strand, int, double> entered,
        double[] meets
    )
    {
        double[] tops = [.. strand.Tops.Select(t => left(strand, t))];
        double[] bottoms = [.. strand.Bottoms.Select(b => entered(strand, b))];
        double[] hangs = [.. Hang(strand, bottoms), .. meets];
        var drop = tops[0];
        if (tops.Length > 1 && hangs.Length > 0)
        {
            var middle = (hangs.Min() + hangs.Max()) / 2;
            var room = Math.Min(14, (tops.Max() - tops.Min()) / 3);
            drop = Math.Clamp(middle, tops.Min() + room, tops.Max() - room);
        }
        return new(strand, tops, drop, bottoms, hangs);
    }

    /// <summary>Where one line joins that of brothers and sisters: on its own side of where theirs comes down.</summary>
    private static double Meets(Strand strand, Drawn theirs, Func<Strand, int, double> left)
    {
        var from = strand.Tops.Average(t => left(strand, t));
        return from > theirs.Drop
            ? Math.Clamp(
                from,
                theirs.Drop + Spacing,
                Math.Max(theirs.Drop + Spacing, theirs.Right - Spacing)
            )
            : Math.Clamp(
                from,
                Math.Min(theirs.Drop - Spacing, theirs.Left + Spacing),
                theirs.Drop - Spacing
            );
    }

    /// <summary>Children of one birth, known by their day, hang from one point.</summary>
    private double[] Hang(Strand strand, double[] bottoms)
    {
        double[] hangs = [.. bottoms];
        var twins = strand
            .Bottoms.Index()
            .Where(b =>
                !strands.IsPoint(b.Item)
                && known.People[b.Item] is { Born: not null, Sign: not Sign.Unborn }
                && strand.Kinds[b.Index] == TieKind.Parent
                && !strands.All.Any(s => s.Tops.Contains(b.Item))
            )
            .GroupBy(b => known.People[b.Item].Born)
            .Where(g => g.Count() > 1);
        foreach (var group in twins)
        {
            int[] of = [.. group.Select(b => b.Index)];
            var (left, right) = (of.Min(i => bottoms[i]), of.Max(i => bottoms[i]));
            // Not where somebody else stands between them.
            if (
                strands
                    .Row.Index()
                    .Any(n =>
                        n.Item == row + 1
                        && left < x[n.Index]
                        && x[n.Index] < right
                        && !of.Any(i => strand.Bottoms[i] == n.Index)
                    )
            )
                continue;
            foreach (var i in of)
                hangs[i] = (left + right) / 2;
        }
        return hangs;
    }

    private int[] Tracks(Func<Drawn, bool> has, Func<Drawn, Bar> bar)
    {
        int[] which = [.. drawn.Index().Where(d => has(d.Item)).Select(d => d.Index)];
        var found = Stack.Of([.. which.Select(d => bar(drawn[d]))]);
        var tracks = new int[drawn.Length];
        Array.Fill(tracks, -1);
        foreach (var (i, d) in which.Index())
            tracks[d] = found[i];
        return tracks;
    }

    /// <summary>Somebody with several lines has them side by side, in the order of where they lead.</summary>
    private static Func<Strand, int, double> Offsets(
        Strand[] here,
        Func<Strand, int[]> ends,
        Func<Strand, int[]> others,
        double[] x
    )
    {
        var places = new Dictionary<(Strand, int), double>();
        foreach (var node in here.SelectMany(ends).Distinct())
        {
            Strand[] mine =
            [
                .. here.Where(s => ends(s).Contains(node))
                    .OrderBy(s => ends(s).Average(n => x[n]))
                    .ThenBy(s => others(s).Average(n => x[n])),
            ];
            var apart = Math.Min(Spacing, 32.0 / Math.Max(1, mine.Length - 1));
            foreach (var (i, strand) in mine.Index())
                places[(strand, node)] = x[node] + (i - (mine.Length - 1) / 2.0) * apart;
        }
        return (strand, node) => places[(strand, node)];
    }

    private static LineStyle Style(TieKind kind) =>
        kind switch
        {
            TieKind.Adoptive => LineStyle.Adoptive,
            TieKind.Foster => LineStyle.Foster,
            TieKind.BringsUp => LineStyle.BringsUp,
            _ => LineStyle.Known,
        };
}
