using Hearth.Rules.Dates;
using Hearth.Rules.Frameworks;
using Hearth.Rules.Reference;

namespace Hearth.Rules.Loading;

/// <summary>
/// Every framework and reference table: the released files beside the program, and the council's own, which override by
/// id and version. Read once and strictly.
/// </summary>
public sealed class Rulebook
{
    private readonly SortedDictionary<string, Framework> frameworks = new(StringComparer.Ordinal);

    /// <param name="folders">Rulebook folders; a later one overrides an earlier.</param>
    /// <exception cref="RuleFileException">A file is not what the vocabulary knows, or two are in force at once.</exception>
    public Rulebook(params IReadOnlyList<string> folders)
    {
        foreach (var folder in folders)
        {
            foreach (var file in Files(Path.Combine(folder, "eligibility")))
                Add(file);
        }
        OverlapCheck.Run(frameworks.Values);
        Terms = TermsReader.Read(All(folders, "school-terms.yaml"));
        Concern = ConcernWeights.Read(Last(folders, "concern.yaml"));
        Costs = ReactiveCosts.Read(Last(folders, "reactive-costs.yaml"));
        BankHolidays = BankHolidayReader.Read(All(folders, "bank-holidays.yaml"));
    }

    /// <summary>Every framework's versions, by id and version.</summary>
    public IReadOnlyCollection<Framework> Frameworks => frameworks.Values;

    /// <summary>The council's school terms.</summary>
    public TermCalendar Terms { get; }

    /// <summary>How grave each indicator is, for the order of a list.</summary>
    public ConcernWeights Concern { get; }

    /// <summary>What public services spend in answer to each indicator.</summary>
    public ReactiveCosts Costs { get; }

    /// <summary>Days on which no working day is counted.</summary>
    public IReadOnlySet<DateOnly> BankHolidays { get; }

    /// <summary>
    /// By id and version (<c>troubled-families/2015-04</c>), or by id alone: the version in force on the day, or else the
    /// last that was. Null when there is none.
    /// </summary>
    public Framework? Find(string name, DateOnly asAt)
    {
        if (frameworks.TryGetValue(name, out var exact))
            return exact;
        var versions = frameworks.Values.Where(f => f.Id == name).ToArray();
        return versions.FirstOrDefault(f => f.InForce.Holds(asAt))
            ?? versions.LastOrDefault(f => f.InForce.Start <= asAt)
            ?? versions.FirstOrDefault();
    }

    private void Add(string file)
    {
        using var text = File.OpenText(file);
        var framework = FrameworkReader.Read(file, text);
        var place =
            $"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileNameWithoutExtension(file)}";
        if (framework.Key != place)
            throw new RuleFileException(
                file,
                1,
                $"the file says {framework.Key}, its place {place}"
            );
        frameworks[framework.Key] = framework;
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
                .Where(f => !Path.GetFileName(f).EndsWith("cases.yaml", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
            : [];

    private static string Last(IReadOnlyList<string> folders, string name) =>
        All(folders, name)[^1];

    private static string[] All(IReadOnlyList<string> folders, string name)
    {
        string[] found =
        [
            .. folders.Select(f => Path.Combine(f, "reference", name)).Where(File.Exists),
        ];
        return found.Length > 0
            ? found
            : throw new RuleFileException(
                Path.Combine(folders[0], "reference", name),
                1,
                "the file is missing"
            );
    }
}
