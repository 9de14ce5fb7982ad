using Hearth.Rules.Facts;

namespace Hearth.Rules.Criteria;

/// <summary>
/// A typed question about what is recorded of one person, or of a family as one. The set is closed: a rule file chooses
/// among these and gives their values, and cannot say anything else.
/// </summary>
public abstract record Criterion
{
    /// <summary>The answer as at a day. Pure: the same facts give the same answer.</summary>
    public abstract Answer Ask(Subject subject, DateOnly asAt);

    /// <summary>The test in plain English, for "what the rule says".</summary>
    public abstract string Test { get; }

    /// <summary>The kinds of fact the criterion looks at.</summary>
    public abstract IEnumerable<FactKind> Kinds { get; }
}
