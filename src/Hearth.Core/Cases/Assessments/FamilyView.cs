using Hearth.Core.Data.Protection;
using Hearth.Core.People;

namespace Hearth.Core.Cases.Assessments;

/// <summary>What somebody of the family says of the finished text.</summary>
public enum FamilySays
{
    Agrees,
    AgreesInPart,
    Disagrees,
    DoesNotWantToSay,
}

/// <summary>How they said it.</summary>
public enum FamilySaidHow
{
    WithSignature,
    InPerson,
    Telephone,
    InWriting,
    ThroughInterpreter,
    ThroughSomebodyElse,
}

/// <summary>
/// What one member says of a signed-off assessment, beside it and never in it. What they say later is another row, and the
/// latest stands.
/// </summary>
public sealed class FamilyView
{
    public Guid Id { get; set; }
    public Guid AssessmentId { get; set; }
    public CaseId CaseId { get; set; }
    public PersonId PersonId { get; set; }
    public FamilySays Says { get; set; }

    [Encrypted]
    public string? InTheirWords { get; set; }
    public DateOnly On { get; set; }
    public FamilySaidHow How { get; set; }
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
}
