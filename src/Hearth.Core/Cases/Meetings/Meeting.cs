using Hearth.Core.Data.Protection;
using Hearth.Core.People;
using Hearth.Rules.Cases.Meetings;

namespace Hearth.Core.Cases.Meetings;

/// <summary>How far a meeting is.</summary>
public enum MeetingState
{
    /// <summary>It is to come.</summary>
    Called,

    /// <summary>It took place; its minutes are a draft.</summary>
    Held,

    /// <summary>Its minutes are agreed, and are never changed again.</summary>
    Agreed,

    /// <summary>It does not take place.</summary>
    Cancelled,
}

/// <summary>A meeting about support: of the team around one family, of practitioners about no family, or about a list of families.</summary>
public sealed class Meeting
{
    public Guid Id { get; set; }
    public MeetingKind Kind { get; set; }

    /// <summary>The case of a team around the family; every other meeting has none.</summary>
    public CaseId? CaseId { get; set; }

    /// <summary>In UTC.</summary>
    public DateTime StartsAt { get; set; }

    /// <summary>How long it takes.</summary>
    public int Minutes { get; set; }

    /// <summary>It may be somebody's home: it never goes into a calendar or a message.</summary>
    [Encrypted]
    public string Place { get; set; } = "";

    /// <summary>The account that runs it.</summary>
    public Guid ChairId { get; set; }
    public MeetingState State { get; set; }

    /// <summary>Goes up when its time or place changes, and when it is cancelled: a calendar takes the highest (RFC 5545, 3.8.7.4).</summary>
    public int Sequence { get; set; }

    /// <summary>Why it was called at shorter notice than the rules ask for.</summary>
    [Encrypted]
    public string? ShortNoticeWhy { get; set; }

    /// <summary>Why it was moved, last.</summary>
    [Encrypted]
    public string? MovedWhy { get; set; }

    [Encrypted]
    public string? CancelledWhy { get; set; }

    /// <summary>The meeting it goes on from.</summary>
    public Guid? FollowsId { get; set; }
    public DateTime CalledAt { get; set; }
    public DateTime? HeldAt { get; set; }
    public string? HeldBy { get; set; }
    public DateTime? AgreedAt { get; set; }
    public string? AgreedBy { get; set; }
    public int Version { get; set; }

    public DateOnly Day => London.DateOf(StartsAt);
    public DateTime EndsAt => StartsAt.AddMinutes(Minutes);
    public string Subject => SubjectOf(Id);

    /// <summary>What an event of it is about: the family, where it is about one, so that the family's log has it.</summary>
    internal string SubjectFor(FamilyId? family) => family is { } id ? $"family:{id}" : Subject;

    internal string Detail => $$"""{"meeting":"{{Id:D}}"}""";

    internal static string SubjectOf(Guid id) => $"meeting:{id:D}";
}
