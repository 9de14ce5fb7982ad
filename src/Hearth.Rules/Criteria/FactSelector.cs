using Hearth.Rules.Facts;
using Hearth.Rules.People;

namespace Hearth.Rules.Criteria;

/// <summary>Which facts count: of these kinds and, where given, of these codes and statuses.</summary>
public sealed record FactSelector(
    IReadOnlyList<FactKind> Kinds,
    IReadOnlyList<string> Codes,
    IReadOnlyList<string> Statuses
)
{
    /// <summary>Facts of these kinds, whatever their code.</summary>
    public static FactSelector Of(params FactKind[] kinds) => new(kinds, [], []);

    /// <summary>Whether the fact counts. One that lacks the code or status asked for may count: it is not a "no".</summary>
    public Certainty Counts(Fact fact)
    {
        if (!Kinds.Contains(fact.Kind))
            return Certainty.No;
        var code = Allows(Codes, fact.Code);
        var status = Allows(Statuses, fact.Status);
        return code < status ? code : status;
    }

    /// <summary>The kinds as a sentence says them.</summary>
    public string Spoken => string.Join(" or ", Kinds.Select(Words.Spoken));

    /// <summary>Codes and statuses as a sentence says them, with a leading space; empty when any will do.</summary>
    public string Restriction =>
        (Codes.Count == 0 ? "" : $" ({string.Join(", ", Codes)})")
        + (Statuses.Count == 0 ? "" : $" ({string.Join(" or ", Statuses)})");

    private static Certainty Allows(IReadOnlyList<string> allowed, string? value)
    {
        if (allowed.Count == 0)
            return Certainty.Yes;
        if (value is null)
            return Certainty.Maybe;
        foreach (var one in allowed)
        {
            if (string.Equals(one, value, StringComparison.OrdinalIgnoreCase))
                return Certainty.Yes;
        }
        return Certainty.No;
    }
}
