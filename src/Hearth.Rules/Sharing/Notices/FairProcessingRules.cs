using Hearth.Rules.Dates;

namespace Hearth.Rules.Sharing.Notices;

/// <summary>From when information counts as obtained.</summary>
public enum ObtainedBy
{
    /// <summary>The first record of the person.</summary>
    FirstRecord,

    /// <summary>The first list, nomination or work.</summary>
    Identified,
}

/// <summary>When somebody need not be told.</summary>
/// <param name="Id">Stable, for the record.</param>
/// <param name="Name">As a page says it.</param>
/// <param name="Says">When it holds, in a sentence.</param>
/// <param name="Authority">The law.</param>
/// <param name="LookAgain">The longest it is relied on before somebody looks again.</param>
/// <param name="Doubt">What is to be confirmed.</param>
public sealed record ToldExceptionRule(
    string Id,
    string Name,
    string Says,
    string Authority,
    Period LookAgain,
    string? Doubt
);

/// <summary>What families are told, by when, when they need not be, and what a notice has to say.</summary>
/// <param name="Version">The file's version.</param>
/// <param name="ToldWithin">The longest time after obtaining.</param>
/// <param name="Obtained">From when.</param>
/// <param name="Facts">The five facts, each once.</param>
/// <param name="Exceptions">When somebody need not be told.</param>
/// <param name="Items">What a notice has to say.</param>
/// <param name="Doubts">What a council has to confirm about the clock.</param>
public sealed record FairProcessingRules(
    string Version,
    Period ToldWithin,
    ObtainedBy Obtained,
    IReadOnlyList<ToldFactRule> Facts,
    IReadOnlyList<ToldExceptionRule> Exceptions,
    IReadOnlyList<NoticeItem> Items,
    IReadOnlyList<string> Doubts
)
{
    /// <summary>An exception by its id; null when there is none.</summary>
    public ToldExceptionRule? Exception(string id) => Exceptions.FirstOrDefault(e => e.Id == id);

    /// <summary>What a text of a kind says nothing of.</summary>
    public IReadOnlyList<NoticeItem> Lacking(NoticeKind kind, string text)
    {
        var read = NoticeItem.Plain(text);
        return [.. Items.Where(i => i.AskedOf.Contains(kind) && !i.IsIn(read))];
    }
}
