using Hearth.Core.Data.Protection;
using Hearth.Core.People;

namespace Hearth.Core.Sharing.Told;

/// <summary>Why somebody is not told for now, by which exception of the law, and when somebody looks again.</summary>
public sealed class ToldException
{
    public Guid Id { get; set; }
    public FamilyId FamilyId { get; set; }

    /// <summary>Null: the whole family.</summary>
    public PersonId? PersonId { get; set; }

    /// <summary>The exception, as <c>rulebook/sharing/fair-processing-*.yaml</c> has it.</summary>
    public string Rule { get; set; } = "";
    public string RuleVersion { get; set; } = "";

    [Encrypted]
    public string Reason { get; set; } = "";
    public DateOnly From { get; set; }
    public DateOnly LookAgain { get; set; }
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";

    /// <summary>When it was ended, or another took its place.</summary>
    public DateTime? EndedAt { get; set; }
    public string? EndedBy { get; set; }
    public int Version { get; set; }

    public string Subject => $"family:{FamilyId}";
}
