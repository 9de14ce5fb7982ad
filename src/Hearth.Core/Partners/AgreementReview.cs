using Hearth.Core.Data.Protection;

namespace Hearth.Core.Partners;

/// <summary>A review of the agreement by all parties: seven answers and what was decided (Shropshire agreement, §10; AG-6).</summary>
public sealed class AgreementReview
{
    public Guid Id { get; set; }
    public DateOnly HeldOn { get; set; }

    /// <summary>The day it was due by, so that a late review is seen to be late.</summary>
    public DateOnly WasDueOn { get; set; }

    /// <summary>Who took part, of which agencies.</summary>
    [Encrypted]
    public string Present { get; set; } = "";
    public ReviewDecision Decision { get; set; }

    [Encrypted]
    public string Because { get; set; } = "";
    public DateOnly NextDueOn { get; set; }
    public DateTime RecordedAt { get; set; }
    public string RecordedBy { get; set; } = "";
    public ICollection<AgreementReviewAnswer> Answers { get; } = [];
}

/// <summary>The answer to one question, with the question as it was asked then.</summary>
public sealed class AgreementReviewAnswer
{
    public Guid ReviewId { get; set; }
    public string QuestionId { get; set; } = "";
    public int Place { get; set; }
    public string Question { get; set; } = "";
    public ReviewFinding Finding { get; set; }

    [Encrypted]
    public string Words { get; set; } = "";
}

public enum ReviewFinding
{
    Yes,
    Partly,
    No,
}

public enum ReviewDecision
{
    Continue,
    Amend,
    End,
}
