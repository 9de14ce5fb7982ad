using Hearth.Core.Data.Protection;
using Hearth.Rules.Sharing.Partners;

namespace Hearth.Core.Partners;

/// <summary>
/// That an authorised person signed a paper for an agency. Never changed: one recorded in error is struck out with its
/// reason, and stays to be read.
/// </summary>
public sealed class Signature
{
    public Guid Id { get; set; }
    public string AgencyId { get; set; } = "";
    public Paper Paper { get; set; }
    public string PaperVersion { get; set; } = "";
    public string Signatory { get; set; } = "";
    public string Title { get; set; } = "";
    public string Organisation { get; set; } = "";
    public DateOnly SignedOn { get; set; }
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
    public DateTime? StruckAt { get; set; }
    public string? StruckBy { get; set; }

    [Encrypted]
    public string? StruckBecause { get; set; }
    public int Version { get; set; }
}
