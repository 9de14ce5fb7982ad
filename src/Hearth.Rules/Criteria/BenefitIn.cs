using Hearth.Rules.Facts;

namespace Hearth.Rules.Criteria;

/// <summary>One of these benefits is being received. Universal Credit is told apart by its work-related requirements.</summary>
public sealed record BenefitIn(IReadOnlyList<string> Codes) : Criterion
{
    private readonly SpellOpen open = new(new FactSelector([FactKind.Benefit], Codes, []));

    /// <inheritdoc />
    public override string Test => $"receives {string.Join(", ", Codes)}";

    /// <inheritdoc />
    public override IEnumerable<FactKind> Kinds => [FactKind.Benefit];

    /// <inheritdoc />
    public override Answer Ask(Subject subject, DateOnly asAt) => open.Ask(subject, asAt);
}
