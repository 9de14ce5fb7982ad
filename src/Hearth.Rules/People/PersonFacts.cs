using Hearth.Rules.Facts;

namespace Hearth.Rules.People;

/// <summary>A person's place in a family.</summary>
public enum Place
{
    /// <summary>Someone's child in this family.</summary>
    Child,

    /// <summary>Expected, not yet born.</summary>
    Unborn,

    /// <summary>A parent or kinship carer.</summary>
    Parent,

    /// <summary>Anyone else of the household.</summary>
    OtherAdult,
}

/// <summary>One member of a family with what is recorded of them.</summary>
/// <param name="Id">Identifies the person in answers.</param>
/// <param name="Place">Their place in the family.</param>
/// <param name="ParentingResponsibility">Whether they bring up a child of the family.</param>
/// <param name="LivesElsewhere">Whether they live apart from the household.</param>
/// <param name="Birth">Date of birth as far as known.</param>
/// <param name="Sex">F, M, X or null when not known.</param>
/// <param name="Facts">What is recorded, in an order that does not change from run to run.</param>
public sealed record PersonFacts(
    string Id,
    Place Place,
    bool ParentingResponsibility,
    bool LivesElsewhere,
    Birth Birth,
    string? Sex,
    IReadOnlyList<Evidence> Facts
)
{
    /// <summary>Under 18. An adult's place in the family tells even when no date of birth does.</summary>
    public Certainty IsChild(DateOnly asAt) =>
        Place == Place.Unborn ? Certainty.No
        : HasNoAge && Place != Place.Child ? Certainty.No
        : Birth.Aged(0, 17, asAt);

    /// <summary>18 or over.</summary>
    public Certainty IsAdult(DateOnly asAt) =>
        Place == Place.Unborn ? Certainty.No
        : HasNoAge && Place != Place.Child ? Certainty.Yes
        : Birth.Aged(18, 150, asAt);

    private bool HasNoAge => Birth.Date is null || Birth.Precision == BirthPrecision.Unknown;
}
