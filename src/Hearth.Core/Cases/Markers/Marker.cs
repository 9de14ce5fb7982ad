using Hearth.Core.Data.Protection;
using Hearth.Core.People;
using Hearth.Rules.Cases;

namespace Hearth.Core.Cases.Markers;

/// <summary>
/// Something every worker has to know wherever a family or a person of it appears. It holds until somebody ends it, also after
/// the day on which it was to be looked at again.
/// </summary>
public sealed class Marker
{
    public Guid Id { get; set; }

    /// <summary>The family it was recorded on.</summary>
    public FamilyId FamilyId { get; set; }

    /// <summary>Whom it is about, in whichever family they are; null: the whole family.</summary>
    public PersonId? PersonId { get; set; }

    /// <summary>As the rules name it.</summary>
    public string Kind { get; set; } = "";

    /// <summary>What it does, as the rules said when it was recorded: rules that change later unhide no address.</summary>
    public MarkerDoes Does { get; set; }

    [Encrypted]
    public string Says { get; set; } = "";
    public DateOnly From { get; set; }

    /// <summary>The day by which somebody looks whether it is still so.</summary>
    public DateOnly ReviewBy { get; set; }

    /// <summary>When they were told of it.</summary>
    public DateOnly? ToldOn { get; set; }

    /// <summary>Why they are not told.</summary>
    [Encrypted]
    public string? WhyNotTold { get; set; }

    /// <summary>Of a hidden address: who sees it besides whoever recorded it.</summary>
    public List<MarkerName> Cleared { get; set; } = [];
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
    public DateTime? EndedAt { get; set; }
    public string? EndedBy { get; set; }

    [Encrypted]
    public string? WhyEnded { get; set; }
    public int Version { get; set; }

    public string Subject => $"family:{FamilyId}";

    public bool Clears(string user) =>
        RecordedBy == user || Cleared.Any(c => c.UserId.ToString("D") == user);
}

/// <summary>Somebody who sees an address that is hidden.</summary>
public sealed class MarkerName
{
    public Guid MarkerId { get; set; }
    public Guid UserId { get; set; }
}
