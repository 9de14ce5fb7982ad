using Hearth.Rules.Dates;
using Hearth.Rules.Facts;

namespace Hearth.Rules.Criteria;

/// <summary>A social work assessment ended within a period found one of these factors.</summary>
/// <remarks>Children in need census guide, Department for Education: factors identified at the end of assessment.</remarks>
public sealed record AssessmentFactorIn(IReadOnlyList<string> Codes, Period Within) : Criterion
{
    private readonly EventsAtLeast found = new(
        1,
        new FactSelector([FactKind.AssessmentFactor], Codes, []),
        new Window.Last(Within),
        CountUnit.Events
    );

    /// <inheritdoc />
    public override string Test =>
        $"assessment found factor {string.Join(", ", Codes)} in the last {Within}";

    /// <inheritdoc />
    public override IEnumerable<FactKind> Kinds => [FactKind.AssessmentFactor];

    /// <inheritdoc />
    public override Answer Ask(Subject subject, DateOnly asAt) => found.Ask(subject, asAt);
}
