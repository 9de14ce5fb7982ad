using Hearth.Core.Data.Protection;

namespace Hearth.Core.People;

/// <summary>Someone's place in a family and how that is known, in plain English.</summary>
public sealed class FamilyMember
{
    public FamilyId FamilyId { get; set; }
    public PersonId PersonId { get; set; }
    public MemberRole Role { get; set; }

    /// <summary>Brings up a child of the family: a parent, step-parent living with them, or kinship carer.</summary>
    public bool ParentingResponsibility { get; set; }

    /// <summary>A parent who lives elsewhere belongs to the family, and is shown as living elsewhere.</summary>
    public bool LivesElsewhere { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }

    [Encrypted]
    public string Because { get; set; } = "";
}

public enum MemberRole
{
    Child,
    Unborn,
    Parent,
    OtherAdult,
}
