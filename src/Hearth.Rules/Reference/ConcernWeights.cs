using Hearth.Rules.Loading;

namespace Hearth.Rules.Reference;

/// <summary>
/// How grave each indicator is, from 1 to 5. A family's degree of concern is the sum over the indicators it meets, each
/// once: a council reads, and may change, every weight.
/// </summary>
public sealed class ConcernWeights
{
    private readonly Dictionary<string, int> weights = new(StringComparer.Ordinal);

    /// <summary>Indicator ids that have a weight.</summary>
    public IReadOnlyCollection<string> Ids => weights.Keys;

    /// <summary>The indicator's weight; 1 where the file gives none.</summary>
    public int Of(string indicator) => weights.GetValueOrDefault(indicator, 1);

    /// <exception cref="RuleFileException">The file is not what is expected.</exception>
    public static ConcernWeights Read(string file)
    {
        using var text = File.OpenText(file);
        var map = RuleFile.Map(file, text);
        Cited.Check(map);
        var of = map.Map("weights");
        var read = new ConcernWeights();
        foreach (var id in of.Keys)
        {
            var weight = of.Number(id);
            if (weight is < 1 or > 5)
                throw of.Wrong($"the weight of '{id}' is from 1 to 5", id);
            read.weights[id] = weight;
        }
        map.NothingElse();
        return read;
    }
}
