using Hearth.Rules.Criteria;

namespace Hearth.Rules.Frameworks;

/// <summary>One way a family may have a problem: a criterion, whom it is asked about, and the sources that would tell.</summary>
/// <param name="Id">Names the indicator in every framework that has it: <c>persistent-absence</c>.</param>
/// <param name="Code">The framework's own number for it: 2.1.</param>
/// <param name="Name">What the framework calls it.</param>
/// <param name="Criterion">The test.</param>
/// <param name="About">Whom it is asked about; any of them is enough.</param>
/// <param name="Aged">Their age, where the framework limits it.</param>
/// <param name="Sources">Each inner list is of sources any one of which is enough; all inner lists are needed for a "no".</param>
/// <param name="Doubt">What a programme officer should confirm; null when nothing.</param>
public sealed record Indicator(
    string Id,
    string Code,
    string Name,
    Criterion Criterion,
    IReadOnlyList<About> About,
    AgeRange? Aged,
    IReadOnlyList<IReadOnlyList<string>> Sources,
    string? Doubt
)
{
    /// <summary>Only a professional can judge it.</summary>
    public bool IsNomination => Criterion is NominatedAs;
}

/// <summary>One of the framework's problems or outcomes, met by any of its indicators.</summary>
public sealed record Headline(string Id, string Name, IReadOnlyList<Indicator> Indicators);
