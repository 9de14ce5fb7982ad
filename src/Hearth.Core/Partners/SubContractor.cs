using Hearth.Core.Data.Protection;

namespace Hearth.Core.Partners;

/// <summary>
/// An agent, sub-contractor or third party of an agency that is no signatory itself: nothing is disclosed to it before it
/// has signed a confidentiality agreement (Shropshire agreement, §8.4.2; AG-7).
/// </summary>
public sealed class SubContractor
{
    public Guid Id { get; set; }
    public string AgencyId { get; set; } = "";
    public string Name { get; set; } = "";
    public string Does { get; set; } = "";
    public DateTime AddedAt { get; set; }

    /// <summary>Who signed the confidentiality agreement for it; null before anyone has.</summary>
    [Encrypted]
    public string? SignedBy { get; set; }
    public string? SignedTitle { get; set; }
    public DateOnly? SignedOn { get; set; }

    /// <summary>From this day on the confidentiality agreement no longer holds; null when it names no end.</summary>
    public DateOnly? RunsOut { get; set; }
    public int Version { get; set; }

    /// <summary>Whether information may be disclosed to it on the day.</summary>
    public bool MayReceiveOn(DateOnly day) =>
        SignedOn <= day && (RunsOut is not { } end || day < end);
}
