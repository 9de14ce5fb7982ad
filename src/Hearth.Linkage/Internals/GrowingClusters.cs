using Hearth.Linkage.Cluster;

namespace Hearth.Linkage.Internals;

/// <summary>Union–find whose sets know their members and the one value each constraint lets them hold.</summary>
internal sealed class GrowingClusters
{
    private readonly int[] parent;
    private readonly int[] size;
    private readonly int[] nextMember;
    private readonly ClusterConstraints constraints;
    private readonly int[][] held;
    private readonly Dictionary<int, List<int>> apart = [];

    // What somebody decided is one person may be written down in two ways: another record may then agree with either.
    private readonly Dictionary<(int Constraint, int Root), HashSet<int>> heldBeside = [];
    private readonly Dictionary<int, int[]> decidedWith = [];

    public GrowingClusters(int records, ClusterConstraints constraints)
    {
        this.constraints = constraints;
        parent = [.. Enumerable.Range(0, records)];
        nextMember = [.. Enumerable.Range(0, records)];
        size = new int[records];
        size.AsSpan().Fill(1);
        held = [.. constraints.OneValues.Select(v => v.Codes.ToArray())];
        foreach (var (left, right) in constraints.CannotLink)
        {
            Apart(left).Add(right);
            Apart(right).Add(left);
        }
    }

    /// <summary>Joins the clusters of two records; when that may not be, says which constraint forbids it.</summary>
    /// <param name="left">A record.</param>
    /// <param name="right">Another.</param>
    /// <param name="besides">Given the members of both clusters, what else forbids it; asked last.</param>
    public string? Join(
        int left,
        int right,
        Func<IEnumerable<int>, int, IEnumerable<int>, int, string?>? besides = null
    )
    {
        var (one, other) = (Root(left), Root(right));
        if (one == other)
            return null;
        if ((DecidedApart(one, other) ?? Forbidden(one, other)) is { } because)
            return because;
        if (besides?.Invoke(Members(one), size[one], Members(other), size[other]) is { } reason)
            return reason;
        Unite(one, other);
        return null;
    }

    /// <summary>As <see cref="Join"/>, but heeds only what a person has decided.</summary>
    public string? JoinDecided(int left, int right)
    {
        var (one, other) = (Root(left), Root(right));
        if (one == other)
            return null;
        if (DecidedApart(one, other) is { } because)
            return because;
        Unite(one, other);
        int[] together = [.. Members(Root(left))];
        foreach (var member in together)
            decidedWith[member] = together;
        return null;
    }

    public (int[] ClusterOf, int Count) Numbered()
    {
        var numbers = new int[parent.Length];
        numbers.AsSpan().Fill(-1);
        var clusterOf = new int[parent.Length];
        var count = 0;
        for (var record = 0; record < parent.Length; record++)
        {
            ref var number = ref numbers[Root(record)];
            if (number < 0)
                number = count++;
            clusterOf[record] = number;
        }
        return (clusterOf, count);
    }

    private string? DecidedApart(int one, int other)
    {
        if (apart.Count == 0)
            return null;
        if (size[one] > size[other])
            (one, other) = (other, one);
        foreach (var member in Members(one))
        {
            if (apart.TryGetValue(member, out var others) && others.Exists(o => Root(o) == other))
                return "decided to be different";
        }
        return null;
    }

    private string? Forbidden(int one, int other)
    {
        for (var v = 0; v < held.Length; v++)
        {
            var (mine, theirs) = (held[v][one], held[v][other]);
            if (mine >= 0 && theirs >= 0 && !ShareAValue(v, one, other))
                return constraints.OneValues[v].Name;
        }
        foreach (var rule in constraints.PairRules)
        {
            foreach (var member in Members(one))
            {
                foreach (var stranger in Members(other))
                {
                    if (
                        rule.Forbids(member, stranger)
                        && !IsExcused(rule, member, stranger, one, other)
                    )
                        return rule.Name;
                }
            }
        }
        return null;
    }

    private bool ShareAValue(int constraint, int one, int other) =>
        held[constraint][one] == held[constraint][other]
        || heldBeside.Count > 0 && ValuesOf(constraint, one).Overlaps(ValuesOf(constraint, other));

    private HashSet<int> ValuesOf(int constraint, int root) =>
        heldBeside.TryGetValue((constraint, root), out var values)
            ? values
            : [held[constraint][root]];

    /// <summary>Whether somebody decided that two are one person of whom the first agrees with the one and the second with the other.</summary>
    private bool IsExcused(PairRule rule, int left, int right, int one, int other)
    {
        if (decidedWith.Count == 0)
            return false;
        foreach (var member in Members(one).Concat(Members(other)))
        {
            if (
                decidedWith.TryGetValue(member, out var together)
                && Array.Exists(together, t => t == left || !rule.Forbids(left, t))
                && Array.Exists(together, t => t == right || !rule.Forbids(right, t))
            )
                return true;
        }
        return false;
    }

    private void Unite(int one, int other)
    {
        if (size[one] < size[other])
            (one, other) = (other, one);
        parent[other] = one;
        size[one] += size[other];
        // Two rings of members become one by exchanging what follows.
        (nextMember[one], nextMember[other]) = (nextMember[other], nextMember[one]);
        for (var v = 0; v < held.Length; v++)
        {
            if (held[v][one] >= 0 && held[v][other] >= 0 && held[v][one] != held[v][other])
                heldBeside[(v, one)] = [.. ValuesOf(v, one), .. ValuesOf(v, other)];
            else if (heldBeside.TryGetValue((v, other), out var more))
                heldBeside[(v, one)] = [.. ValuesOf(v, one).Where(x => x >= 0), .. more];
            held[v][one] = held[v][one] >= 0 ? held[v][one] : held[v][other];
        }
    }

    private int Root(int record)
    {
        while (parent[record] != record)
            record = parent[record] = parent[parent[record]];
        return record;
    }

    private IEnumerable<int> Members(int root)
    {
        var member = root;
        do
        {
            yield return member;
            member = nextMember[member];
        } while (member != root);
    }

    private List<int> Apart(int record) =>
        apart.TryGetValue(record, out var others) ? others : apart[record] = [];
}
