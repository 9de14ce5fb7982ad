namespace Hearth.App.Web.Pictures.Genogram;

/// <summary>
/// The row of each person: everybody below their parents, partners in one row, and those to whom no tie leads with others of
/// their kind.
/// </summary>
internal static class Generations
{
    public static int[] Of(Known known)
    {
        var group = Partners(known);
        var edges = known
            .Ties.Select(t => (Above: group[t.Parent], Under: group[t.Child], t.Generations))
            .ToArray();
        var (row, part) = Spread(known.People.Count, group, edges);
        Align(known, row, part);
        Push(row, edges);
        var all = Enumerable.Range(0, known.People.Count).Select(p => row[group[p]]).ToArray();
        // No row is empty.
        var used = all.Distinct().Order().Index().ToDictionary(r => r.Item, r => r.Index);
        return [.. all.Select(r => used[r])];
    }

    /// <summary>Partners are one, unless one of them is the other's ancestor: then nothing puts them in one row.</summary>
    private static int[] Partners(Known known)
    {
        var group = Enumerable.Range(0, known.People.Count).ToArray();
        foreach (var (one, other) in known.Couples.Keys)
        {
            var reach = new Reach(group.Length);
            foreach (var tie in known.Ties)
                reach.Add(group[tie.Parent], group[tie.Child]);
            var (a, b) = (group[one], group[other]);
            if (a == b || reach.Has(a, b) || reach.Has(b, a))
                continue;
            for (var i = 0; i < group.Length; i++)
                if (group[i] == b)
                    group[i] = a;
        }
        return group;
    }

    /// <summary>From somebody outwards, as many rows up or down as each tie says; each connected part by itself.</summary>
    private static (int[] Row, int[] Part) Spread(
        int count,
        int[] group,
        (int Above, int Under, int Generations)[] edges
    )
    {
        var (row, part) = (new int[count], new int[count]);
        Array.Fill(part, -1);
        foreach (var start in group.Distinct())
        {
            if (part[start] >= 0)
                continue;
            part[start] = start;
            var next = new Queue<int>([start]);
            while (next.TryDequeue(out var at))
                foreach (var (above, under, generations) in edges)
                {
                    if (above == at && part[under] < 0)
                        Set(under, row[at] + generations);
                    if (under == at && part[above] < 0)
                        Set(above, row[at] - generations);
                }

            void Set(int who, int to)
            {
                (row[who], part[who]) = (to, start);
                next.Enqueue(who);
            }
        }
        for (var i = 0; i < count; i++)
            (row[i], part[i]) = (row[group[i]], part[group[i]]);
        return (row, part);
    }

    /// <summary>Parts that nothing connects stand with their children, failing those their adults, in the rows of the largest.</summary>
    private static void Align(Known known, int[] row, int[] part)
    {
        var parts = Enumerable
            .Range(0, row.Length)
            .GroupBy(p => part[p])
            .OrderByDescending(p => p.Count())
            .ThenBy(p => p.Key)
            .Select(p => p.ToArray())
            .ToArray();
        if (parts.Length < 2)
            return;
        var main = parts[0];
        var (lowest, deepest) = (main.Min(p => row[p]), main.Max(p => row[p]));
        var child = Row(main, true) ?? (Row(main, false) is { } adults ? adults + 1 : deepest);
        var adult = Row(main, false) ?? child - 1;
        if (lowest > adult && Row(main, false) is not null)
            adult = lowest;
        foreach (var one in parts.Skip(1))
        {
            var shift =
                Row(one, true) is { } c ? child - c
                : Row(one, false) is { } a ? adult - a
                : 0;
            foreach (var person in one)
                row[person] += shift;
        }

        int? Row(int[] people, bool children)
        {
            var of = people.Where(p => known.People[p].IsChild == children).ToArray();
            // The children's own row; of adults the row next above, which is the lowest of theirs.
            return of.Length == 0 ? null : of.Max(p => row[p]);
        }
    }

    /// <summary>Where ties contradict each other, whoever is not yet below a parent is moved down.</summary>
    private static void Push(int[] row, (int Above, int Under, int Generations)[] edges)
    {
        for (var moved = true; moved; )
        {
            moved = false;
            foreach (var (above, under, _) in edges)
                if (row[under] <= row[above])
                    (row[under], moved) = (row[above] + 1, true);
        }
    }
}
