using Hearth.Core.Data.Protection;
using Hearth.Core.People;

namespace Hearth.Core.Cases.ContactLog;

/// <summary>By what we were in touch.</summary>
public enum ContactBy
{
    Phone,
    InPerson,
    Text,
    Email,
    Letter,
    Web,
}

/// <summary>Who began it.</summary>
public enum ContactDirection
{
    FromUs,
    ToUs,
}

/// <summary>
/// That we were in touch with a family, or tried to be: a call, a visit, a letter. What was recorded by mistake is struck out
/// and stays readable; a record is not written over.
/// </summary>
public sealed class ContactLogEntry
{
    public Guid Id { get; set; }
    public CaseId CaseId { get; set; }
    public ContactBy By { get; set; }
    public ContactDirection Direction { get; set; }

    /// <summary>Members of the family.</summary>
    public List<ContactLogPerson> With { get; set; } = [];

    /// <summary>Somebody else, such as a grandmother or a school.</summary>
    [Encrypted]
    public string? WithOthers { get; set; }

    /// <summary>When it was, in UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>Who was in touch with them.</summary>
    [Encrypted]
    public string ByWhom { get; set; } = "";

    /// <summary>Whether they were reached, or it was tried in vain.</summary>
    public bool Reached { get; set; }

    [Encrypted]
    public string Summary { get; set; } = "";

    [Encrypted]
    public string? Agreed { get; set; }
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
    public DateTime? StruckAt { get; set; }
    public string? StruckBy { get; set; }

    [Encrypted]
    public string? WhyStruck { get; set; }
    public int Version { get; set; }
}

/// <summary>A member of the family who took part.</summary>
public sealed class ContactLogPerson
{
    public Guid EntryId { get; set; }
    public PersonId PersonId { get; set; }
}
