using Hearth.Core.Data.Protection;
using Hearth.Core.People;

namespace Hearth.Core.Cases.Notes;

/// <summary>What a note is of.</summary>
public enum NoteKind
{
    Visit,
    Call,
    Discussion,
    Observation,
    Correspondence,
    Other,
}

/// <summary>Who reads a note, of those who may know of the family. Its author and managers always do.</summary>
public enum NoteReaders
{
    /// <summary>Everybody who works with the family.</summary>
    Team,

    /// <summary>Those named, or everybody of an agency named.</summary>
    Named,

    /// <summary>Nobody else.</summary>
    Supervision,
}

/// <summary>
/// What somebody who works with a family wrote down. It is never written over: what is amended keeps its earlier wording, and
/// what was written by mistake is struck out and stays readable.
/// </summary>
public sealed class CaseNote
{
    public Guid Id { get; set; }
    public CaseId CaseId { get; set; }
    public NoteKind Kind { get; set; }

    /// <summary>When what it tells of happened, in UTC.</summary>
    public DateTime At { get; set; }

    [Encrypted]
    public string Text { get; set; } = "";

    /// <summary>Kinds of information it tells of, by id, divided by commas. Its reader may see every one.</summary>
    public string Categories { get; set; } = "";
    public NoteReaders Readers { get; set; }
    public List<NoteReader> Named { get; set; } = [];

    /// <summary>Members of the family it is about; none: the whole family.</summary>
    public List<NotePerson> About { get; set; } = [];
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
    public string AgencyId { get; set; } = "";

    /// <summary>When it was last amended, and by whom.</summary>
    public DateTime? AmendedAt { get; set; }
    public string? AmendedBy { get; set; }

    [Encrypted]
    public string? WhyAmended { get; set; }
    public DateTime? StruckAt { get; set; }
    public string? StruckBy { get; set; }

    [Encrypted]
    public string? WhyStruck { get; set; }
    public int Version { get; set; }

    public IReadOnlyList<string> Kinds =>
        Categories.Split(',', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Somebody, or an agency, that is named to read a note.</summary>
public sealed class NoteReader
{
    public Guid NoteId { get; set; }

    /// <summary>An account, or an agency's id.</summary>
    public string Who { get; set; } = "";
}

/// <summary>A member of the family a note is about.</summary>
public sealed class NotePerson
{
    public Guid NoteId { get; set; }
    public PersonId PersonId { get; set; }
}

/// <summary>How a note stood before it was amended.</summary>
public sealed class NoteWording
{
    public Guid Id { get; set; }
    public Guid NoteId { get; set; }

    [Encrypted]
    public string Text { get; set; } = "";
    public string Categories { get; set; } = "";
    public NoteReaders Readers { get; set; }
    public DateTime WrittenAt { get; set; }
    public string WrittenBy { get; set; } = "";

    public IReadOnlyList<string> Kinds =>
        Categories.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
