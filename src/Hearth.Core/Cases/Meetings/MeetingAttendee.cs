using Hearth.Core.Data.Protection;
using Hearth.Core.People;

namespace Hearth.Core.Cases.Meetings;

/// <summary>What somebody says to an invitation.</summary>
public enum MeetingAnswer
{
    /// <summary>Nothing yet.</summary>
    Invited,

    /// <summary>They come.</summary>
    Attends,

    /// <summary>They do not come, and send what they know before.</summary>
    Sends,

    /// <summary>They do not come.</summary>
    Apologies,
}

/// <summary>Somebody who is asked to a meeting: a member of the family, or a practitioner with or without an account here.</summary>
public sealed class MeetingAttendee
{
    public Guid Id { get; set; }
    public Guid MeetingId { get; set; }

    /// <summary>A member of the family; null: a practitioner.</summary>
    public PersonId? PersonId { get; set; }
    public Guid? UserId { get; set; }
    public string AgencyId { get; set; } = "";

    [Encrypted]
    public string Name { get; set; } = "";

    /// <summary>Their part, such as health visitor.</summary>
    public string WorksAs { get; set; } = "";

    [Encrypted]
    public string? Email { get; set; }
    public MeetingAnswer Answer { get; set; }
    public DateTime? AnsweredAt { get; set; }

    /// <summary>Whether they were there; null before it is recorded.</summary>
    public bool? WasThere { get; set; }

    /// <summary>Whether the latest of when it is, or that it is not, was written to them; else somebody tells them.</summary>
    public bool IsWrittenTo { get; set; }
    public DateTime InvitedAt { get; set; }
    public string InvitedBy { get; set; } = "";
    public int Version { get; set; }

    /// <summary>
    /// Whether somebody has to tell them: of a meeting to come until they answer, for a move asks everybody anew; of a cancelled one
    /// unless they did not come anyway.
    /// </summary>
    public bool IsToBeTold(Meeting meeting) =>
        !IsWrittenTo
        && UserId != meeting.ChairId
        && meeting.State switch
        {
            MeetingState.Called => Answer == MeetingAnswer.Invited,
            MeetingState.Cancelled => Answer != MeetingAnswer.Apologies,
            _ => false,
        };
}

/// <summary>Somebody signed the confidentiality declaration for one session: who, when, and which version of its words.</summary>
public sealed class MeetingDeclaration
{
    public Guid Id { get; set; }
    public Guid MeetingId { get; set; }
    public Guid AttendeeId { get; set; }
    public Guid UserId { get; set; }
    public string AgencyId { get; set; } = "";

    /// <summary>As they were called then: it is read after their account has gone.</summary>
    [Encrypted]
    public string SignedAs { get; set; } = "";
    public string TextVersion { get; set; } = "";
    public DateTime SignedAt { get; set; }
}
