using Hearth.Core.Data.Protection;

namespace Hearth.Core.Matching.Reviewing;

/// <summary>What one person said of a pair. Kept whatever later runs make of it: answers are the labels that teach and measure.</summary>
public sealed class ReviewAnswer
{
    public Guid Id { get; set; }

    /// <summary>The lower identity id.</summary>
    public long LeftIdentity { get; set; }
    public long RightIdentity { get; set; }
    public int RunNo { get; set; }
    public string UserId { get; set; } = "";
    public PairAnswer Answer { get; set; }

    [Encrypted]
    public string Reason { get; set; } = "";
    public DateTime At { get; set; }

    /// <summary>How many people were to judge the pair when this was said.</summary>
    public int Asked { get; set; }

    /// <summary>Said knowing that two others disagree, and ends it.</summary>
    public bool Settles { get; set; }
}

public enum PairAnswer
{
    SamePerson,
    DifferentPeople,
    CannotTell,
}
