using System.Globalization;
using Hearth.Rules.Facts;

namespace Hearth.Rules.Criteria;

/// <summary>At least so many of several criteria are met by one person: one of them is "any of", all of them "all of".</summary>
public sealed record AtLeast(int Count, IReadOnlyList<Criterion> Of) : Criterion
{
    /// <inheritdoc />
    public override string Test =>
        Count == 1 ? string.Join("; or ", Of.Select(c => c.Test))
        : Count == Of.Count ? string.Join("; and ", Of.Select(c => c.Test))
        : string.Create(
            CultureInfo.InvariantCulture,
            $"at least {Count} of: {string.Join("; ", Of.Select(c => c.Test))}"
        );

    /// <inheritdoc />
    public override IEnumerable<FactKind> Kinds => Of.SelectMany(c => c.Kinds);

    /// <inheritdoc />
    public override Answer Ask(Subject subject, DateOnly asAt)
    {
        var answers = Of.Select(c => c.Ask(subject, asAt)).ToArray();
        var met = answers.Where(a => a.Kind == AnswerKind.Met).ToArray();
        if (met.Length >= Count)
            return Combine(AnswerKind.Met, met);
        var unknown = answers.Where(a => a.Kind == AnswerKind.Unknown).ToArray();
        return met.Length + unknown.Length >= Count
            ? Combine(AnswerKind.Unknown, [.. unknown, .. met])
            : Combine(AnswerKind.NotMet, [.. answers.Where(a => a.Kind == AnswerKind.NotMet)]);
    }

    private static Answer Combine(AnswerKind kind, IReadOnlyList<Answer> of) =>
        new(
            kind,
            string.Join("; ", of.Select(a => a.Because).Distinct()),
            [.. of.SelectMany(a => a.Facts).Distinct()]
        );
}
