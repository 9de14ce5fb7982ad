using Hearth.Rules.Loading;

namespace Hearth.Rules.Reference;

/// <summary>What a cost is counted for.</summary>
public enum CostPer
{
    /// <summary>Each fact the answer rests on, such as each incident.</summary>
    Event,

    /// <summary>Each person who meets the indicator, for a year.</summary>
    Person,

    /// <summary>The family, once, for a year.</summary>
    Family,
}

/// <summary>A unit cost in pence, what it is counted for, and the entry it is taken from.</summary>
public sealed record ReactiveCost(long Pence, CostPer Per, string Source);

/// <summary>
/// What public services spend in answer to a problem. A unit cost is a national average: it orders a list, and says
/// nothing of what one family costs.
/// </summary>
public sealed class ReactiveCosts
{
    private readonly Dictionary<string, ReactiveCost> costs = new(StringComparer.Ordinal);

    /// <summary>Indicator ids that have a cost.</summary>
    public IReadOnlyCollection<string> Ids => costs.Keys;

    /// <summary>The year whose prices these are.</summary>
    public int PriceBase { get; private init; }

    /// <summary>The indicator's cost; null where none is known, which adds nothing.</summary>
    public ReactiveCost? Of(string indicator) => costs.GetValueOrDefault(indicator);

    /// <exception cref="RuleFileException">The file is not what is expected.</exception>
    public static ReactiveCosts Read(string file)
    {
        using var text = File.OpenText(file);
        var map = RuleFile.Map(file, text);
        Cited.Check(map);
        var read = new ReactiveCosts { PriceBase = map.Number("price-base") };
        var of = map.Map("costs");
        foreach (var id in of.Keys)
        {
            var one = of.Map(id);
            read.costs[id] = new(
                one.Number("pounds") * 100L,
                one.Choice<CostPer>("per"),
                one.Text("source")
            );
            one.NothingElse();
        }
        map.NothingElse();
        return read;
    }
}
