using Hearth.Core.Data.Protection;
using Hearth.Core.People;
using Hearth.Rules.Cases.Messages;

namespace Hearth.Core.Cases.Messages.Safe;

/// <summary>
/// Whether it is safe to write to a person in one way, where, and when. One record a person and way, and where two people were
/// found to be one, what each of them said, until somebody asks them; without one nobody is written to.
/// </summary>
public sealed class ContactPreference
{
    public Guid Id { get; set; }
    public PersonId PersonId { get; set; }
    public MessageChannel Channel { get; set; }
    public bool IsSafe { get; set; }

    /// <summary>As the person gave it; null where it is not safe.</summary>
    [Encrypted]
    public string? Address { get; set; }

    /// <summary>Not earlier in the day, in London; null: as the rules say.</summary>
    public TimeOnly? From { get; set; }

    /// <summary>Not later.</summary>
    public TimeOnly? Until { get; set; }

    /// <summary>Such as who else sees the telephone.</summary>
    [Encrypted]
    public string? Note { get; set; }

    /// <summary>Said by somebody found to be one with a person who had said something too: the most careful of both holds.</summary>
    public bool Beside { get; set; }
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
    public int Version { get; set; }
}
