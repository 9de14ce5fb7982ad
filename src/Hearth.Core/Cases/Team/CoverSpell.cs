using System.Linq.Expressions;
using Hearth.Core.Data.Protection;

namespace Hearth.Core.Cases.Team;

/// <summary>Somebody stands in for an absent lead worker. The lead worker stays who they are.</summary>
public sealed class CoverSpell
{
    public Guid Id { get; set; }
    public CaseId CaseId { get; set; }
    public Guid AccountId { get; set; }
    public string AgencyId { get; set; } = "";

    [Encrypted]
    public string Worker { get; set; } = "";
    public DateOnly From { get; set; }

    /// <summary>The last day; the day before <see cref="From"/> where it never came to it.</summary>
    public DateOnly To { get; set; }

    [Encrypted]
    public string Why { get; set; } = "";

    /// <summary>The involvement by which they may know of the family for that time; null where they worked with it already.</summary>
    public Guid? InvolvementId { get; set; }
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
    public int Version { get; set; }

    /// <summary>Whether it stands on a day: on its first, its last, and those between.</summary>
    public bool On(DateOnly day) => From <= day && day <= To;

    /// <summary>The same, of rows.</summary>
    public static Expression<Func<CoverSpell, bool>> StandsOn(DateOnly day) =>
        s => s.From <= day && s.To >= day;

    /// <summary>Whether any of its days is this one or a later one.</summary>
    public bool IsToCome(DateOnly day) => To >= day && To >= From;
}
