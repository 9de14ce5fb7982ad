using System.Linq.Expressions;
using Hearth.Core.Data.Protection;
using Hearth.Core.People;

namespace Hearth.Core.Sharing.Involvements;

/// <summary>Somebody of an agency works with a family, or with one of its members; from when to when.</summary>
public sealed class Involvement
{
    public Guid Id { get; set; }
    public FamilyId FamilyId { get; set; }

    /// <summary>Null: with the whole family.</summary>
    public PersonId? PersonId { get; set; }
    public string AgencyId { get; set; } = "";

    /// <summary>Their account here, where they have one: by it they may know of the family.</summary>
    public Guid? UserId { get; set; }

    [Encrypted]
    public string Worker { get; set; } = "";

    /// <summary>What they are to the family, such as health visitor.</summary>
    public string WorksAs { get; set; } = "";

    [Encrypted]
    public string? Phone { get; set; }

    [Encrypted]
    public string? Email { get; set; }
    public DateOnly From { get; set; }

    /// <summary>The last day; null while it goes on.</summary>
    public DateOnly? To { get; set; }
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
    public int Version { get; set; }

    public string Subject => $"family:{FamilyId}";

    /// <summary>Whether it stands on a day: on its first, its last, and those between.</summary>
    public bool On(DateOnly day) => From <= day && !(To < day);

    /// <summary>The same, of rows.</summary>
    public static Expression<Func<Involvement, bool>> StandsOn(DateOnly day) =>
        s => s.From <= day && (s.To == null || s.To >= day);
}
