using Hearth.Core.Sources.Catalogue;
using Hearth.Core.Sources.Readings;

namespace Hearth.Core.Sources.Loading;

/// <summary>What is counted while a file is read: per column how often filled and how often wrong, and every reason.</summary>
internal sealed class Tally(SourceDefinition source)
{
    private readonly HashSet<string> known =
    [
        .. source.Columns.Select(c => c.Name),
        .. source.Groups.SelectMany(g => g.Columns.Select(c => ElementPath(g.Path, c.Name))),
    ];

    public long Rows { get; set; }
    public long Rejected { get; set; }
    public long Outside { get; set; }
    public long[] Filled { get; } = new long[source.Columns.Count];
    public long[] Wrong { get; } = new long[source.Columns.Count];
    public Dictionary<
        (string Outcome, string Column, string Reason, string Fix),
        long
    > Reasons { get; } = [];
    public HashSet<string> OutsidePaths { get; } = new(StringComparer.Ordinal);

    /// <summary>The latest day a fact of the file begins: how fresh its content is.</summary>
    public DateOnly? Latest { get; set; }

    /// <summary>Notes an element of an XML row that the layout does not have.</summary>
    public void See(string path)
    {
        if (!known.Contains(path))
            OutsidePaths.Add(path);
    }

    public void Count(string outcome, string column, Problem problem)
    {
        var key = (outcome, column, problem.Reason, problem.Fix);
        Reasons[key] = Reasons.GetValueOrDefault(key) + 1;
    }

    /// <summary>A group's column as a path from the row: CINdetails and ../X together are X.</summary>
    private static string ElementPath(string group, string column)
    {
        var steps = group.Split('/').ToList();
        foreach (var step in column.Split('/').Where(s => s != "."))
        {
            if (step == "..")
                steps.RemoveAt(steps.Count - 1);
            else
                steps.Add(step);
        }
        return string.Join('/', steps);
    }
}
