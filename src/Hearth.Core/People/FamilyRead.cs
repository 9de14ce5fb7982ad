using Hearth.Core.Eligibility;
using Hearth.Core.Sources;
using Hearth.Rules.Facts;
using Hearth.Rules.Frameworks;

namespace Hearth.Core.People;

/// <summary>A member as a page shows them. An estimated date of birth is said to be one.</summary>
public sealed record MemberRead(
    PersonId Id,
    string Name,
    MemberRole Role,
    bool ParentingResponsibility,
    bool LivesElsewhere,
    DateOnly? BirthDate,
    BirthAccuracy BirthAccuracy,
    DateOnly? ExpectedDate,
    string? Sex,
    DateOnly? From,
    string Because,
    int Records,
    DateOnly? DeathDate = null
);

/// <summary>A fact with whom it is about, the source that sent it and the day it stood.</summary>
public sealed record FactRead(
    Fact Fact,
    PersonId? Person,
    string SourceId,
    string SourceName,
    DateOnly? AsAt,
    int? ReturnNo
);

/// <summary>One answer of an indicator: of whom, why, and on what evidence.</summary>
public sealed record AnswerRead(
    NeedAnswer Answer,
    PersonId? Person,
    string Because,
    IReadOnlyList<FactRead> Evidence
);

/// <summary>An indicator with what was answered; the rule itself is null when the rulebook no longer has it.</summary>
public sealed record IndicatorRead(
    string Id,
    Indicator? Rule,
    NeedAnswer Answer,
    IReadOnlyList<AnswerRead> Answers
);

public sealed record ProblemRead(
    string Id,
    string Name,
    NeedAnswer Answer,
    IReadOnlyList<IndicatorRead> Indicators
);

/// <summary>A list the family is on and what was decided there.</summary>
public sealed record ListingRead(
    List List,
    string FrameworkName,
    ListEntry Entry,
    string? DecidedByName
);

/// <summary>What one list says of the family, problem by problem.</summary>
public sealed record JudgementRead(
    ListingRead Listing,
    Framework? Framework,
    IReadOnlyList<ProblemRead> Problems
);

public sealed record NominationRead(Nomination Nomination, string? CriterionName);

/// <summary>A dated fact in the picture of two years, under the problems whose rules look at facts of its kind.</summary>
public sealed record TimelineFact(FactRead Of, string ProblemId, string Problem);

/// <param name="Family">The family.</param>
/// <param name="AsAt">The day ages and open spells are told at: the list's, or today.</param>
/// <param name="Members">Who belongs, adults first, children from the eldest.</param>
/// <param name="Listings">Every list it is on, the latest first.</param>
/// <param name="Judgement">What the list asked for (or the latest) says; null when it is on none.</param>
/// <param name="Nominations">Nominations and its own requests, the latest first.</param>
/// <param name="Timeline">Dated facts of the members over <paramref name="TimelineFrom"/> to <paramref name="AsAt"/>.</param>
/// <param name="TimelineFrom">The first day of the timeline.</param>
/// <param name="NamesElsewhere">Names of people in the evidence who are no longer members.</param>
public sealed record FamilyRead(
    Family Family,
    DateOnly AsAt,
    IReadOnlyList<MemberRead> Members,
    IReadOnlyList<ListingRead> Listings,
    JudgementRead? Judgement,
    IReadOnlyList<NominationRead> Nominations,
    IReadOnlyList<TimelineFact> Timeline,
    DateOnly TimelineFrom,
    IReadOnlyDictionary<PersonId, string> NamesElsewhere
)
{
    /// <summary>Who is what to whom among the members.</summary>
    public Kinship Kinship { get; init; } = Kinship.Unknown;

    /// <summary>Kinds of information the reader's role or the agreements leave out, known of this family or not.</summary>
    public IReadOnlyList<string> Withheld { get; init; } = [];

    /// <summary>What someone in the evidence is called; "the family" when it is about the family as one.</summary>
    public string NameOf(PersonId? person) =>
        person is not { } id ? "the family"
        : Members.FirstOrDefault(m => m.Id == id) is { } member ? member.Name
        : NamesElsewhere.GetValueOrDefault(id, "someone no longer in the family");
}
