using Hearth.Rules.Cases.Messages;

namespace Hearth.Core.Cases.Messages.Carrying;

/// <summary>A message as a carrier is given it.</summary>
/// <param name="Reference">Unique; by it the carrier is asked later.</param>
/// <param name="Template">What it says.</param>
/// <param name="Channel">By what it goes.</param>
/// <param name="Recipient">Where.</param>
/// <param name="Said">Its fields, as it says them.</param>
/// <param name="ClaimedAt">When this process took it, in UTC: offered later than a carrier allows, it is refused.</param>
internal sealed record Outgoing(
    string Reference,
    MessageTemplate Template,
    MessageChannel Channel,
    string Recipient,
    IReadOnlyDictionary<string, string> Said,
    DateTime ClaimedAt
)
{
    /// <summary>A calendar file that goes with it; null: none.</summary>
    public string? Enclosed { get; init; }
}

/// <summary>What became of offering a message. Reasons name nobody.</summary>
internal abstract record Offered
{
    private Offered() { }

    /// <summary>The carrier has it.</summary>
    public sealed record Accepted(string Id) : Offered;

    /// <summary>It does not take it, and never will as it is.</summary>
    public sealed record Refused(string Why) : Offered;

    /// <summary>It certainly has not taken it: offer it again, not before <paramref name="NotBefore"/> if that is known.</summary>
    public sealed record Later(string Why, DateTime? NotBefore = null) : Offered;

    /// <summary>It may have taken it.</summary>
    public sealed record Unknown(string Why) : Offered;
}

/// <summary>What a carrier says when it is asked whether it has a message.</summary>
internal abstract record Sought
{
    private Sought() { }

    public sealed record Found(string Id) : Sought;

    public sealed record Nowhere : Sought;

    /// <summary>It did not answer: ask again.</summary>
    public sealed record Silent(string Why) : Sought;
}

/// <summary>Whoever carries messages: GOV.UK Notify, or a mail server.</summary>
internal abstract class Carrier
{
    /// <summary>Kept with each message that was offered to it.</summary>
    public abstract string Name { get; }

    /// <summary>Whether it can be asked for a message by its reference, and what became of one.</summary>
    public abstract bool CanBeAsked { get; }

    public abstract bool Carries(MessageChannel channel);

    public abstract Task<Offered> OfferAsync(Outgoing message, CancellationToken cancel);

    /// <summary>Whether it has the message of a reference.</summary>
    public virtual Task<Sought> SeekAsync(string reference, CancellationToken cancel) =>
        throw new NotSupportedException();

    /// <summary>What became of the message of this id, in the carrier's own word; null when it does not say.</summary>
    public virtual Task<string?> StatusAsync(string id, CancellationToken cancel) =>
        throw new NotSupportedException();
}
