using Hearth.Core.Data.Protection;

namespace Hearth.Core.Cases.Assessments;

/// <summary>Where an assessment stands.</summary>
public enum AssessmentState
{
    /// <summary>Workers write it.</summary>
    Draft,

    /// <summary>A manager looks at it.</summary>
    Submitted,

    /// <summary>It stays as it is; a change is a new version.</summary>
    SignedOff,
}

/// <summary>
/// One version of the whole-family assessment of a case (requirement SU-4). Its answers are rows of their own, so that two who
/// work at once do not touch each other's.
/// </summary>
public sealed class Assessment
{
    public Guid Id { get; set; }
    public CaseId CaseId { get; set; }

    /// <summary>1, 2 and so on within the case.</summary>
    public int No { get; set; }

    /// <summary>Set and version of the rulebook it was begun with.</summary>
    public string SetKey { get; set; } = "";

    /// <summary>The signed-off assessment whose answers it began with.</summary>
    public Guid? FromId { get; set; }
    public AssessmentState State { get; set; }
    public DateTime StartedAt { get; set; }
    public string StartedBy { get; set; } = "";

    /// <summary>When an answer was last written; does not count as a change of the assessment itself.</summary>
    public DateTime? WrittenAt { get; set; }
    public DateTime? SubmittedAt { get; set; }
    public string? SubmittedBy { get; set; }

    /// <summary>The last return by a manager, with what is to be done; kept when it is submitted again.</summary>
    public DateTime? ReturnedAt { get; set; }
    public string? ReturnedBy { get; set; }

    [Encrypted]
    public string? ReturnedWhy { get; set; }
    public DateTime? SignedOffAt { get; set; }
    public string? SignedOffBy { get; set; }

    [Encrypted]
    public string? SignOffNote { get; set; }

    /// <summary>Kinds of information that whoever signed it off may not see, and so did not; divided by commas.</summary>
    public string? SignedOffUnseen { get; set; }

    /// <summary>When it is looked at again, at the latest; set when it is signed off.</summary>
    public DateOnly? ReviewBy { get; set; }
    public int Version { get; set; }

    public bool IsOpen => State != AssessmentState.SignedOff;
}

/// <summary>What was answered to one question of one member, or of the family. What is not answered has no row.</summary>
public sealed class AssessmentAnswer
{
    /// <summary>The family as one, where a question is not asked of a member.</summary>
    public const string Family = "family";

    /// <summary>New when an emptied answer is written again: by it and the version a writer shows what they saw.</summary>
    public Guid Id { get; set; }
    public Guid AssessmentId { get; set; }
    public CaseId CaseId { get; set; }

    /// <summary>As the set names it, such as <c>health.mental</c>.</summary>
    public string Question { get; set; } = "";

    /// <summary>A member's id, or <see cref="Family"/>.</summary>
    public string About { get; set; } = Family;

    /// <summary>What was written, or the mark of a scale.</summary>
    [Encrypted]
    public string Text { get; set; } = "";

    /// <summary>Not printed in the family's copy: read by another member, it could put somebody at risk.</summary>
    public bool KeptFromCopy { get; set; }

    /// <summary>The assessment it was taken over from and not looked at since; null once somebody saved it.</summary>
    public Guid? TakenOverFrom { get; set; }
    public DateTime WrittenAt { get; set; }
    public string WrittenBy { get; set; } = "";
    public int Version { get; set; }

    public AnswerSeen Seen => new(Id, Version);
}

/// <summary>Which state of an answer somebody had before them when they wrote.</summary>
public readonly record struct AnswerSeen(Guid Id, int Version)
{
    /// <summary>There was no answer.</summary>
    public static AnswerSeen None { get; }

    public override string ToString() => Id == Guid.Empty ? "" : $"{Id:N}.{Version}";

    /// <summary>Reads what a form carries; null when it is neither empty nor one of ours.</summary>
    public static AnswerSeen? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return None;
        var parts = text.Split('.');
        return
            parts.Length == 2
            && Guid.TryParse(parts[0], out var id)
            && int.TryParse(parts[1], out var version)
            ? new(id, version)
            : null;
    }
}
