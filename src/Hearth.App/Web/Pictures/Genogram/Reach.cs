namespace Hearth.App.Web.Pictures.Genogram;

/// <summary>Who is an ancestor of whom.</summary>
internal sealed class Reach(int count)
{
    private readonly List<int>[] below =
    [
        .. Enumerable.Range(0, count).Select(_ => new List<int>()),
    ];

    public void Add(int above, int under) => below[above].Add(under);

    /// <summary>Whether one can be reached from another by going down.</summary>
    public bool Has(int from, int to)
    {
        var seen = new HashSet<int> { from };
        var next = new Stack<int>(seen);
        while (next.TryPop(out var at))
        {
            if (at == to)
                return true;
            foreach (var under in below[at])
                if (seen.Add(under))
                    next.Push(under);
        }
        return false;
    }
}
