using Hearth.Core.Cases.Messages.Carrying.Notify;

namespace Hearth.Core.Cases.Messages.Delivering;

/// <summary>What a word of the carrier's changes about a message.</summary>
internal static class Delivery
{
    /// <summary>Null when it changes nothing.</summary>
    /// <param name="before">As the message stands.</param>
    /// <param name="status">The carrier's word.</param>
    public static (MessageState State, string? Reason)? After(MessageState before, string status) =>
        NotifyAnswers.StateOf(status) is not { } after || after.State == before ? null
        // What arrived has arrived, whatever is said later; what failed may arrive after all.
        : before
            is MessageState.Sent
                or MessageState.Sending
                or MessageState.Waiting
                or MessageState.Failed
            ? after
        : null;

    /// <summary>The event of it.</summary>
    public static string EventOf(MessageState state) =>
        state == MessageState.Delivered ? "cases.message-delivered" : "cases.message-failed";
}
