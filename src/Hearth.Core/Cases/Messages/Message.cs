using Hearth.Core.Data.Protection;
using Hearth.Core.People;
using Hearth.Rules.Cases.Messages;

namespace Hearth.Core.Cases.Messages;

/// <summary>Where a message is on its way.</summary>
public enum MessageState
{
    /// <summary>To be sent when it is due.</summary>
    Waiting,

    /// <summary>A process has taken it, and may have handed it over.</summary>
    Sending,

    /// <summary>The carrier has it; whether it arrived is not known.</summary>
    Sent,

    /// <summary>It arrived; a letter was printed and posted.</summary>
    Delivered,

    /// <summary>It did not arrive, or nobody takes it.</summary>
    Failed,

    /// <summary>It is not sent until somebody has looked.</summary>
    Held,

    /// <summary>It is not sent at all.</summary>
    Cancelled,
}

/// <summary>
/// A message to one recipient, queued in the transaction of what caused it and sent once. Its states go by
/// <see cref="SendMessageOperation"/>; to whom it goes and what it says are encrypted, its reason holds nothing of a person.
/// </summary>
public sealed class Message
{
    public Guid Id { get; set; }

    /// <summary>The case it is about; null when it is about none, such as to who referred a family.</summary>
    public CaseId? CaseId { get; set; }
    public FamilyId? FamilyId { get; set; }

    /// <summary>The meeting that somebody is asked to by it, or told of: another word of that meeting takes its place.</summary>
    public Guid? MeetingId { get; set; }

    /// <summary>Whom it goes to, if to a person of a family: it is sent as is safe for them.</summary>
    public PersonId? PersonId { get; set; }

    /// <summary>As the rules name it.</summary>
    public string Template { get; set; } = "";
    public MessageChannel Channel { get; set; }

    /// <summary>An e-mail address, a telephone number, or the lines of an address.</summary>
    [Encrypted]
    public string Recipient { get; set; } = "";

    /// <summary>What its fields hold: JSON, by name.</summary>
    [Encrypted]
    public string Fields { get; set; } = "{}";

    /// <summary>A calendar file that goes with it by e-mail; GOV.UK Notify takes none along (its documentation, "Send a file by email").</summary>
    [Encrypted]
    public string? Enclosed { get; set; }

    /// <summary>By it the carrier is asked whether it has the message: unique, and another when it is sent anew.</summary>
    public string Reference { get; set; } = "";

    /// <summary>How many times somebody had it sent anew.</summary>
    public int Round { get; set; }
    public MessageState State { get; set; }

    /// <summary>Why it waits, is held, failed or was cancelled.</summary>
    public string? Reason { get; set; }

    /// <summary>Times it was offered to a carrier in this round.</summary>
    public int Attempts { get; set; }

    /// <summary>When something is to be done next: send it, or ask what became of it.</summary>
    public DateTime? NextAt { get; set; }

    /// <summary>When a process took it.</summary>
    public DateTime? ClaimedAt { get; set; }

    /// <summary>The carrier it was last offered to.</summary>
    public string? Carrier { get; set; }

    /// <summary>It may have been taken: the carrier is asked before it is offered again.</summary>
    public bool Unsure { get; set; }

    /// <summary>The carrier's own id of it.</summary>
    public string? ProviderId { get; set; }

    /// <summary>From then on it is of no use, and is not sent.</summary>
    public DateTime? ExpiresAt { get; set; }
    public DateTime QueuedAt { get; set; }
    public string QueuedBy { get; set; } = "";
    public DateTime? FirstTriedAt { get; set; }
    public DateTime? SentAt { get; set; }
    public DateTime? EndedAt { get; set; }
    public int Version { get; set; }

    public string Subject => FamilyId is { } family ? $"family:{family}" : $"message:{Id}";

    /// <summary>Whether it is of no use any more: from the very moment on.</summary>
    internal static bool IsOver(DateTime? expiresAt, DateTime now) => expiresAt <= now;

    /// <summary>For events: which message, and how it goes.</summary>
    internal string Detail => $$"""{"message":"{{Id:D}}","template":"{{Template}}"}""";

    internal static string ReferenceOf(Guid id, int round) => $"{id:N}-{round}";

    internal void Wait(DateTime next, string? reason, bool unsure) =>
        (State, NextAt, Reason, Unsure, ClaimedAt) = (
            MessageState.Waiting,
            next,
            reason,
            unsure,
            null
        );

    internal void End(MessageState state, string? reason, DateTime now) =>
        (State, NextAt, Reason, ClaimedAt, EndedAt) = (state, null, reason, null, now);
}
