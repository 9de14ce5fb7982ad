using Hearth.Core.Access;
using Hearth.Core.Data.Protection;
using Hearth.Core.People;

namespace Hearth.Core.Cases.Steps;

/// <summary>Which way.</summary>
public enum StepDirection
{
    /// <summary>To social care.</summary>
    Up,

    /// <summary>From social care to early help.</summary>
    Down,
}

/// <summary>What became of it.</summary>
public enum StepAnswer
{
    Waiting,
    Taken,
    NotTaken,
}

/// <summary>A family is passed to social care or from it; the other side answers, and nothing is let fall in between.</summary>
public sealed class SocialCareStep
{
    public Guid Id { get; set; }
    public StepDirection Direction { get; set; }

    /// <summary>Null while nobody knows which family it is.</summary>
    public FamilyId? FamilyId { get; set; }
    public Guid? ContactId { get; set; }
    public CaseId? CaseId { get; set; }

    /// <summary>A child may be suffering, or be likely to suffer, significant harm (Children Act 1989, section 47).</summary>
    public bool Section47 { get; set; }

    [Encrypted]
    public string Reason { get; set; } = "";
    public DateTime At { get; set; }
    public string By { get; set; } = "";
    public StepAnswer Answer { get; set; }

    [Encrypted]
    public string? AnswerWhy { get; set; }
    public DateTime? AnsweredAt { get; set; }
    public string? AnsweredBy { get; set; }
    public int Version { get; set; }

    public string Subject => FamilyId is { } family ? $"family:{family}" : $"contact:{ContactId:D}";

    internal static SocialCareStep Up(
        FamilyId? family,
        Guid? contact,
        CaseId? of,
        bool section47,
        string reason,
        Actor actor,
        TimeProvider clock
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Direction = StepDirection.Up,
            FamilyId = family,
            ContactId = contact,
            CaseId = of,
            Section47 = section47,
            Reason = reason,
            At = clock.UtcNow(),
            By = actor.UserId,
        };
}
