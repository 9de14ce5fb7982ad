using Hearth.Core.Access;
using Hearth.Core.Cases.Messages.Carrying;
using Hearth.Core.Data;
using Hearth.Rules.Cases.Messages;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Messages.Queue;

/// <summary>A message as whoever looks after messages sees it: to whom it goes and what it says are not in it.</summary>
public sealed record QueuedMessage(
    Guid Id,
    string Name,
    MessageChannel Channel,
    MessageState State,
    string? Reason,
    int Attempts,
    DateTime QueuedAt,
    DateTime? NextAt,
    int Version
);

/// <param name="IsAnybodySending">Else all of them wait until the council names who sends them.</param>
/// <param name="Rows">What needs somebody first; at most <see cref="MessagesQuery.Most"/> of each state.</param>
/// <param name="Counts">How many there are in each state.</param>
public sealed record MessagesRead(
    bool IsAnybodySending,
    IReadOnlyList<QueuedMessage> Rows,
    IReadOnlyDictionary<MessageState, int> Counts
);

/// <summary>Messages that have not gone, of every family, without anything personal (requirement SU-14).</summary>
public sealed class MessagesQuery(AppDb db, MessageRules rules, Carriers carriers)
{
    public const int Most = 100;

    private static readonly MessageState[] Shown =
    [
        MessageState.Held,
        MessageState.Failed,
        MessageState.Waiting,
        MessageState.Sending,
    ];

    /// <summary>Null for whoever does not look after messages.</summary>
    public async Task<MessagesRead?> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.CasesMessages))
            return null;
        // Counts and states of all of them: no row says whose it is.
        using var unlimited = db.Unlimited();
        var counts = await db
            .Messages.GroupBy(m => m.State)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        List<QueuedMessage> rows = [];
        foreach (var state in Shown)
            rows.AddRange(
                (
                    await db
                        .Messages.Where(m => m.State == state)
                        .OrderBy(m => m.QueuedAt)
                        .Take(Most)
                        .Select(m => new
                        {
                            m.Id,
                            m.Template,
                            m.Channel,
                            m.Reason,
                            m.Attempts,
                            m.QueuedAt,
                            m.NextAt,
                            m.Version,
                        })
                        .ToListAsync(cancel)
                ).Select(m => new QueuedMessage(
                    m.Id,
                    rules.Templates.GetValueOrDefault(m.Template)?.Name ?? m.Template,
                    m.Channel,
                    state,
                    m.Reason,
                    m.Attempts,
                    m.QueuedAt,
                    m.NextAt,
                    m.Version
                ))
            );
        return new(carriers.Any, rows, counts);
    }
}
