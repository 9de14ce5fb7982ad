namespace Hearth.Core.Cases.Importing;

/// <summary>A case that came from an old system, by its reference there: the same row read again adds nothing.</summary>
public sealed class ImportedCase
{
    /// <summary>As the old system has it.</summary>
    public string Reference { get; set; } = "";
    public CaseId CaseId { get; set; }
    public DateTime ImportedAt { get; set; }
    public string ImportedBy { get; set; } = "";
}
