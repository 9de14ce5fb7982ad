namespace Hearth.App.Web.Pictures.Genogram;

/// <summary>
/// How tangled an order of the rows is: lines that must cross weigh most, then homes torn apart, partners apart, brothers and
/// sisters apart or not from the eldest.
/// </summary>
internal sealed class Tangle(Known known, Strands strands)
{
    /// <summary>At least this much: lines cross.</summary>
    public const int Crossing = 1000;
    private const int HomeTorn = 60;
    private const int PartnersApart = 40;
    private const int SiblingsApart = 8;
    private const int Slant = 4;
    private const int NotByAge = 2;

    private readonly int[] place = new int[strands.Row.Count];
    private readonly ILookup<int, Strand> channels = strands.All.ToLookup(s => s.Channel);

    public int Of(IReadOnlyList<List<int>> rows)
    {
        foreach (var row in rows)
            for (var i = 0; i < row.Count; i++)
                place[row[i]] = i;
        var sum = Torn(rows) + HomeTorn * Twisted(rows);
        foreach (var channel in channels)
        {
            var here = channel.ToArray();
            for (var i = 0; i < here.Length; i++)
            {
                sum += Alone(here[i], rows);
                for (var j = 0; j < i; j++)
                    sum += Crossing * Between(here[i], here[j]);
            }
        }
        return sum;
    }

    private int Between(Strand one, Strand other)
    {
        if (one.Reaches.Length > 0 && other.Reaches.Length > 0)
        {
            var (first, second) =
                one.Joined.Contains(other) || other.Joined.Contains(one)
                    ? (one.Bottoms, other.Bottoms)
                    : (one.Reaches, other.Reaches);
            return Math.Min(
                Inverted(one.Tops, other.Tops) + Inverted(first, second),
                Inverted(other.Tops, one.Tops) + Inverted(second, first)
            );
        }
        var (a, b) = one.Reaches.Length == 0 ? (one, other) : (other, one);
        var (left, right) = Span(a.Tops);
        var (from, to) = Span(b.Tops);
        // A couple's line within another's passes above it; one around another's, or across it, does not.
        if (right <= from || to <= left || left >= from && right <= to && b.Reaches.Length > 0)
            return 0;
        return b.Reaches.Length == 0 && (left >= from && right <= to || from >= left && to <= right)
            ? 0
            : 1;
    }

    private int Inverted(int[] left, int[] right)
    {
        var count = 0;
        foreach (var l in left)
        foreach (var r in right)
            if (place[l] > place[r])
                count++;
        return count;
    }

    private int Alone(Strand strand, IReadOnlyList<List<int>> rows)
    {
        var sum = 0;
        var (left, right) = Span(strand.Tops);
        if (strand.Tops.Length > 1)
            sum += PartnersApart * (right - left + 1 - strand.Tops.Length);
        if (
            strand.Tops is [var one, var other]
            && !strands.IsPoint(one)
            && known.People[one].Sign != known.People[other].Sign
            && (
                known.People[one].Sign == Sign.Male
                    ? place[one] > place[other]
                    : known.People[one].Sign == Sign.Female
                        && known.People[other].Sign == Sign.Male
                        && place[one] < place[other]
            )
        )
            sum++;
        if (strand.Bottoms.Length == 0)
            return sum;
        var (from, to) = Span(strand.Bottoms);
        sum += SiblingsApart * (to - from + 1 - strand.Bottoms.Length);
        for (var i = 1; i < strand.Bottoms.Length; i++)
            if (place[strand.Bottoms[i]] < place[strand.Bottoms[i - 1]])
                sum += NotByAge;
        var (above, beneath) = (rows[strand.Channel].Count, rows[strand.Channel + 1].Count);
        var slant = Math.Abs(
            (left + right + 1.0) / (2 * above) - (from + to + 1.0) / (2 * beneath)
        );
        return sum + (int)(Slant * slant * Math.Max(above, beneath));
    }

    /// <summary>Each time that somebody of another home, or of none known, stands between two of one.</summary>
    private int Torn(IReadOnlyList<List<int>> rows)
    {
        var sum = 0;
        foreach (var row in rows)
            for (var home = 0; home < known.Homes.Count; home++)
            {
                var (runs, within) = (0, false);
                foreach (var node in row)
                {
                    var here = HomeOf(node) == home;
                    // A point joins a home, and alone asks for nothing.
                    if (here && !within && !strands.IsPoint(node))
                        runs++;
                    within = here && (within || !strands.IsPoint(node));
                }
                sum += HomeTorn * Math.Max(0, runs - 1);
            }
        return sum;
    }

    /// <summary>Each time that of two homes one is left of the other in a row, and right of it in another.</summary>
    private int Twisted(IReadOnlyList<List<int>> rows)
    {
        var sum = 0;
        for (var one = 1; one < known.Homes.Count; one++)
        for (var other = 0; other < one; other++)
        {
            var before = 0;
            foreach (var row in rows)
            {
                var apart = Middle(row, one) - Middle(row, other);
                var side = double.IsNaN(apart) ? 0 : Math.Sign(apart);
                if (side != 0 && side == -before)
                    sum++;
                before = side == 0 ? before : side;
            }
        }
        return sum;

        double Middle(List<int> row, int home)
        {
            var (total, count) = (0, 0);
            for (var i = 0; i < row.Count; i++)
                if (!strands.IsPoint(row[i]) && known.HomeOf[row[i]] == home)
                    (total, count) = (total + i, count + 1);
            return count == 0 ? double.NaN : (double)total / count;
        }
    }

    private int HomeOf(int node) =>
        strands.IsPoint(node) ? strands.Points[node - strands.People].Home : known.HomeOf[node];

    private (int Left, int Right) Span(int[] nodes)
    {
        var (left, right) = (int.MaxValue, int.MinValue);
        foreach (var node in nodes)
            (left, right) = (Math.Min(left, place[node]), Math.Max(right, place[node]));
        return (left, right);
    }
}
