namespace Hearth.Core.Access.Audit;

/// <summary>
/// An event that has no place in the trail yet, saved and committed with it: whatever order transactions end in, sealing
/// finds each of them.
/// </summary>
public sealed class PendingEvent
{
    public Guid EventId { get; set; }

    /// <summary>Sealing found that Hearth did not write the event as it stands, or that it is gone: it waits for a person.</summary>
    public bool Doubtful { get; set; }
}
