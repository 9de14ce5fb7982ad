using Hearth.Core.People;

namespace Hearth.Core.Eligibility;

/// <summary>One criterion's answer about a family or one of its members, with the facts it rests on.</summary>
public sealed class Need
{
    public long Id { get; set; }
    public ListId ListId { get; set; }
    public FamilyId FamilyId { get; set; }
    public string HeadlineId { get; set; } = "";
    public string CriterionId { get; set; } = "";
    public PersonId? PersonId { get; set; }
    public NeedAnswer Answer { get; set; }
    public string Because { get; set; } = "";

    /// <summary>JSON array: source, record id, fact.</summary>
    public string Facts { get; set; } = "[]";
}

public enum NeedAnswer
{
    Met,
    NotMet,
    Unknown,
}
