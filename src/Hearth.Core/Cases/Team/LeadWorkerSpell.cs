using System.Linq.Expressions;
using Hearth.Core.Data.Protection;

namespace Hearth.Core.Cases.Team;

/// <summary>Somebody is a family's lead worker, from when to when. A case has one on any day at most (<see cref="LeadSpells"/>).</summary>
public sealed class LeadWorkerSpell
{
    public Guid Id { get; set; }
    public CaseId CaseId { get; set; }
    public Guid AccountId { get; set; }
    public string AgencyId { get; set; } = "";

    /// <summary>As they were called then: it is read after their account has gone.</summary>
    [Encrypted]
    public string Worker { get; set; } = "";
    public DateOnly From { get; set; }

    /// <summary>The last day; null while it goes on. The day before <see cref="From"/> where it was put right on its first day.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Why the family has another lead worker now, or none.</summary>
    [Encrypted]
    public string? WhyChanged { get; set; }

    /// <summary>The involvement that this allocation made or extended, and that ends with it.</summary>
    public Guid? InvolvementId { get; set; }
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
    public int Version { get; set; }

    /// <summary>Whether it stands on a day: on its first, its last, and those between.</summary>
    public bool On(DateOnly day) => From <= day && !(To < day);

    /// <summary>The same, of rows.</summary>
    public static Expression<Func<LeadWorkerSpell, bool>> StandsOn(DateOnly day) =>
        s => s.From <= day && (s.To == null || s.To >= day);
}
