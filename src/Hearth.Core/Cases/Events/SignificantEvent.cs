using Hearth.Core.Data.Protection;
using Hearth.Core.People;

namespace Hearth.Core.Cases.Events;

/// <summary>How exactly it is known when it was.</summary>
public enum KnownTo
{
    Day,
    Month,
    Year,
}

/// <summary>Something that mattered in the life of a family, marked by somebody who works with it (requirement SU-11).</summary>
public sealed class SignificantEvent
{
    public Guid Id { get; set; }
    public FamilyId FamilyId { get; set; }

    /// <summary>The case it was marked on.</summary>
    public CaseId CaseId { get; set; }

    /// <summary>The day; the first of the month or year where no more is known.</summary>
    public DateOnly On { get; set; }
    public KnownTo KnownTo { get; set; }

    [Encrypted]
    public string What { get; set; } = "";

    /// <summary>Why it matters.</summary>
    [Encrypted]
    public string Why { get; set; } = "";

    /// <summary>Members of the family it is about; none: the whole family.</summary>
    public List<EventPerson> About { get; set; } = [];

    /// <summary>The note it comes from: whoever may not read that, does not read this.</summary>
    public Guid? NoteId { get; set; }

    /// <summary>The source whose records it comes from: whoever may not see those, does not see this.</summary>
    public string? SourceId { get; set; }

    /// <summary>Kinds of information it tells of, by id, divided by commas.</summary>
    public string Categories { get; set; } = "";
    public DateTime MarkedAt { get; set; }
    public string MarkedBy { get; set; } = "";
    public DateTime? UnmarkedAt { get; set; }
    public string? UnmarkedBy { get; set; }

    [Encrypted]
    public string? WhyUnmarked { get; set; }
    public int Version { get; set; }

    public IReadOnlyList<string> Kinds =>
        Categories.Split(',', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A member of the family it is about.</summary>
public sealed class EventPerson
{
    public Guid EventId { get; set; }
    public PersonId PersonId { get; set; }
}
