using Hearth.Rules.Criteria;
using Hearth.Rules.People;

namespace Hearth.Rules.Frameworks;

/// <summary>A criterion's answer about one member; <paramref name="PersonId"/> is null when it is about the family as one.</summary>
public sealed record MemberAnswer(string? PersonId, bool LivesElsewhere, Answer Answer);

/// <summary>
/// An indicator's answer about a family: met when it is of anyone it is about, unknown when it may be. The members who
/// met it, or those of whom it is not known; one answer about the family when it is neither.
/// </summary>
public sealed record IndicatorAnswer(
    Headline Headline,
    Indicator Indicator,
    AnswerKind Kind,
    IReadOnlyList<MemberAnswer> Of
);

/// <summary>What a framework says of a family, with every indicator's answer: the explanation, and what a replay is checked against.</summary>
/// <param name="Kind">Whether the family meets the framework's test.</param>
/// <param name="Because">Why, in plain English.</param>
/// <param name="Child">Whether it has the child it must include.</param>
/// <param name="Problems">Headlines met, a parent living elsewhere counted as the framework says.</param>
/// <param name="Needs">Indicators met, counted likewise.</param>
/// <param name="Answers">Each indicator's answer, in the framework's order.</param>
public sealed record FamilyDecision(
    AnswerKind Kind,
    string Because,
    Certainty Child,
    int Problems,
    int Needs,
    IReadOnlyList<IndicatorAnswer> Answers
);
