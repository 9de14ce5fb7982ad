using Hearth.Rules.Facts;

namespace Hearth.Rules.Criteria;

/// <summary>What a criterion says of someone.</summary>
public enum AnswerKind
{
    /// <summary>What is recorded, within what the returns cover, does not meet the test.</summary>
    NotMet,

    /// <summary>What is recorded does not tell: something is missing, doubtful or not covered. Never "no".</summary>
    Unknown,

    /// <summary>What is recorded meets the test.</summary>
    Met,
}

/// <summary>An answer, why in plain English, and the facts it rests on.</summary>
public sealed record Answer(AnswerKind Kind, string Because, IReadOnlyList<Evidence> Facts)
{
    /// <summary>The test is met by these facts.</summary>
    public static Answer Met(string because, params IReadOnlyList<Evidence> facts) =>
        new(AnswerKind.Met, because, facts);

    /// <summary>The test is not met, for all that is recorded.</summary>
    public static Answer NotMet(string because, params IReadOnlyList<Evidence> facts) =>
        new(AnswerKind.NotMet, because, facts);

    /// <summary>It cannot be told.</summary>
    public static Answer Unknown(string because, params IReadOnlyList<Evidence> facts) =>
        new(AnswerKind.Unknown, because, facts);
}
