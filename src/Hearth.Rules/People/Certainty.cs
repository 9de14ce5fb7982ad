namespace Hearth.Rules.People;

/// <summary>Whether something is so. What is not known is never "no".</summary>
public enum Certainty
{
    /// <summary>It is not so.</summary>
    No,

    /// <summary>It may be so.</summary>
    Maybe,

    /// <summary>It is so.</summary>
    Yes,
}
