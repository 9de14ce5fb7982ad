namespace Hearth.Core.People.Families;

/// <summary>What sources say of who belongs to whom, read from their own household references and relationships.</summary>
internal sealed class Statements
{
    private static readonly HashSet<string> Caring = new(
        ["mother", "father", "parent", "carer", "grandparent", "step-parent", "stepparent"],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Couples = new(
        ["partner", "claimant", "tenant"],
        StringComparer.Ordinal
    );

    private readonly Dictionary<int, SortedSet<int>> parents = [];
    private readonly Dictionary<int, SortedSet<int>> children = [];
    private readonly Dictionary<int, SortedSet<int>> partners = [];
    private readonly ILookup<int, Statement> of;

    public Statements(FamilyEvidence evidence)
    {
        of = evidence.Statements.ToLookup(s => s.Person);
        Related = new Sets(evidence.People.Count);
        Siblings = new Sets(evidence.People.Count);
        foreach (var group in evidence.Statements.GroupBy(s => (s.Source, s.Reference)))
        {
            foreach (var member in group)
                Related.Join(group.First().Person, member.Person);
            var young = group.Where(s => IsChild(s, evidence)).Select(s => s.Person).ToHashSet();
            foreach (var child in young)
                Siblings.Join(young.First(), child);
            var grown = group.Where(s => !young.Contains(s.Person)).ToArray();
            foreach (var carer in grown.Where(s => BringsUp(s, young, evidence)))
            foreach (var child in young)
                Pair(child, carer.Person);
            var pair = grown
                .Where(s => s.Relationship is { } r && (Couples.Contains(r) || Caring.Contains(r)))
                .ToArray();
            foreach (var one in pair)
            foreach (var other in pair.Where(o => Together(one, o)))
                Add(partners, one.Person, other.Person);
        }
    }

    public Sets Related { get; }

    /// <summary>Children whom one source names in one household or family of its own.</summary>
    public Sets Siblings { get; }

    public IEnumerable<int> ParentsOf(int child) => Of(parents, child);

    public IEnumerable<int> ChildrenOf(int parent) => Of(children, parent);

    public IEnumerable<int> PartnersOf(int adult) => Of(partners, adult);

    public bool IsCalledChild(int person) => of[person].Any(s => s.Relationship == "child");

    /// <summary>Nobody is ever assumed to live where someone they have abused went.</summary>
    public bool IsPerpetrator(int person) => of[person].Any(s => s.Relationship == "perpetrator");

    /// <summary>A tenant, an applicant or a claimant is of age, whatever date of birth is known.</summary>
    public bool IsGrown(int person) =>
        of[person].Any(s => s.Relationship is "tenant" or "applicant" or "claimant");

    public string? WhyChild(int child) =>
        Named(child, s => s.Relationship is "child" or "sibling" or "child-present");

    public string WhyParent(int parent, int child)
    {
        var shared = of[child].Select(s => (s.Source, s.Reference)).ToHashSet();
        return Named(parent, s => shared.Contains((s.Source, s.Reference)))
            ?? "Named with the child";
    }

    private string? Named(int person, Func<Statement, bool> counts)
    {
        var said = of[person]
            .Where(counts)
            .GroupBy(s => s.Relationship ?? "household member")
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g =>
                $"named as {g.Key.Replace('-', ' ')} in {string.Join(", ", g.Select(s => s.Source.Replace('-', ' ')).Distinct().Order(StringComparer.Ordinal))}"
            )
            .ToArray();
        return said.Length == 0 ? null : string.Join("; ", said);
    }

    private static bool IsChild(Statement said, FamilyEvidence evidence) =>
        evidence.People[said.Person] is var who
        && (
            who.BirthDate is null && (who.ExpectedDate is not null || said.Relationship == "child")
            || Ages.At(who.BirthDate, evidence.AsAt) < Ages.Adult
        );

    /// <summary>Called a carer; or of an age to be a parent and of one homelessness case, or one domestic incident, with the child.</summary>
    private static bool BringsUp(Statement said, HashSet<int> young, FamilyEvidence evidence) =>
        said.Relationship is { } r
        && (
            Caring.Contains(r)
            || r is "applicant" or "household-member" or "victim" or "perpetrator"
                && young.Any(c =>
                    Ages.Older(evidence.People[said.Person], evidence.People[c]) is >= 15 and <= 50
                )
        );

    /// <summary>Two parents of one child may live apart: only a word for a couple says they are one.</summary>
    private static bool Together(Statement one, Statement other) =>
        one.Person != other.Person
        && (
            one.Relationship == "partner"
            || other.Relationship == "partner"
            || one.Relationship == "tenant" && other.Relationship == "tenant"
        );

    private void Pair(int child, int parent)
    {
        Add(parents, child, parent);
        Add(children, parent, child);
    }

    private static void Add(Dictionary<int, SortedSet<int>> map, int key, int value)
    {
        if (!map.TryGetValue(key, out var values))
            map[key] = values = [];
        values.Add(value);
    }

    private static SortedSet<int> Of(Dictionary<int, SortedSet<int>> map, int key) =>
        map.TryGetValue(key, out var values) ? values : [];
}
