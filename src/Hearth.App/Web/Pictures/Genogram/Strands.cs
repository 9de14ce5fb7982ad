namespace Hearth.App.Web.Pictures.Genogram;

/// <summary>One step down between two rows, of a birth: what it comes from and what it leads to.</summary>
/// <param name="Birth">Its number.</param>
/// <param name="Channel">The row it leaves.</param>
/// <param name="Tops">Parents, or the point where a longer line passes this row.</param>
/// <param name="Bottoms">Children, and the point where the line goes on below the next row; none of a couple without children.</param>
/// <param name="Kinds">Of each of those, the surest that is known of it.</param>
/// <param name="Joined">Brothers and sisters whose own line it joins: all of them at once, which crosses nothing.</param>
internal sealed record Strand(
    int Birth,
    int Channel,
    int[] Tops,
    int[] Bottoms,
    TieKind[] Kinds,
    IReadOnlyList<Strand> Joined
)
{
    /// <summary>The surest of all that it leads to.</summary>
    public TieKind Kind { get; init; } = Kinds.DefaultIfEmpty().Min();

    /// <summary>Everybody it leads to.</summary>
    public int[] Reaches { get; } = [.. Bottoms, .. Joined.SelectMany(j => j.Bottoms)];
}

/// <summary>All that stands in rows: people by their number, then the points where lines pass a row.</summary>
internal sealed class Strands
{
    public Strands(Known known, int[] rows, IReadOnlyList<Birth> births)
    {
        List<int> row = [.. rows];
        List<Strand> strands = [];
        List<(int Birth, int Home)> points = [];
        foreach (var (number, birth) in births.Index())
        {
            var at = rows[birth.Parents[0]];
            var tops = birth.Parents;
            var left = birth.Children;
            if (left.Length == 0)
                strands.Add(new(number, at, tops, [], [], []));
            while (left.Length > 0)
            {
                List<int> bottoms =
                [
                    .. left.Where(c => rows[c.Child] == at + 1).Select(c => c.Child),
                ];
                List<TieKind> kinds =
                [
                    .. left.Where(c => rows[c.Child] == at + 1).Select(c => c.Kind),
                ];
                left = [.. left.Where(c => rows[c.Child] > at + 1)];
                if (left.Length > 0)
                {
                    bottoms.Add(row.Count);
                    kinds.Add(left.Min(c => c.Kind));
                    row.Add(at + 1);
                    points.Add((number, HomeOf(known, birth, left.Select(c => c.Child))));
                }
                strands.Add(new(number, at, tops, [.. bottoms], [.. kinds], []));
                tops = [bottoms[^1]];
                at++;
            }
        }
        (Row, Births, People) = (row, births, rows.Length);
        All = Join(strands);
        Points = points;
        Depth = row.Count == 0 ? 0 : row.Max() + 1;
    }

    public IReadOnlyList<int> Row { get; }
    public IReadOnlyList<Strand> All { get; }
    public IReadOnlyList<Birth> Births { get; }

    /// <summary>How many of what stands in rows are people.</summary>
    public int People { get; }

    /// <summary>Of each point: whose line passes, and the home whose people it joins, -1 for none.</summary>
    public IReadOnlyList<(int Birth, int Home)> Points { get; }

    public int Depth { get; }

    public bool IsPoint(int node) => node >= People;

    /// <summary>Who is above all the children of somebody else leads to the line they hang from, and not to each of them.</summary>
    private List<Strand> Join(List<Strand> strands)
    {
        var own = strands
            .Where(s => s.Bottoms.Count(b => !IsPoint(b)) > 1 && s.Kind == TieKind.Parent)
            .ToArray();
        List<Strand> all = [];
        foreach (var strand in strands)
        {
            var joined =
                strand.Kind == TieKind.Parent
                    ? []
                    : own.Where(o =>
                            o.Channel == strand.Channel
                            && o.Bottoms.Where(b => !IsPoint(b)).All(strand.Bottoms.Contains)
                        )
                        .ToArray();
            var taken = joined.SelectMany(j => j.Bottoms).ToHashSet();
            all.Add(
                joined.Length == 0
                    ? strand
                    : new(
                        strand.Birth,
                        strand.Channel,
                        strand.Tops,
                        [.. strand.Bottoms.Where(b => !taken.Contains(b))],
                        [.. strand.Kinds.Where((_, i) => !taken.Contains(strand.Bottoms[i]))],
                        joined
                    )
                    {
                        Kind = strand.Kind,
                    }
            );
        }
        return all;
    }

    private static int HomeOf(Known known, Birth birth, IEnumerable<int> children)
    {
        var homes = birth
            .Parents.Concat(children)
            .Select(p => known.HomeOf[p])
            .Distinct()
            .ToArray();
        return homes.Length == 1 ? homes[0] : -1;
    }
}
