using Hearth.Core.People;
using Hearth.Core.Sharing.Involvements;
using Hearth.Rules.Cases.Assessments;

namespace Hearth.Core.Cases.Assessments;

/// <param name="Area">The area, with the questions its reader may see.</param>
/// <param name="Answers">What was answered to these.</param>
/// <param name="Known">What agencies' records tell that belongs here.</param>
public sealed record AreaRead(
    AssessmentArea Area,
    IReadOnlyList<AssessmentAnswer> Answers,
    IReadOnlyList<KnownItem> Known
)
{
    /// <summary>Nothing is written: it does not apply, or nobody has got there yet.</summary>
    public bool IsEmpty => Answers.Count == 0;

    public AssessmentAnswer? Answer(string question, string about) =>
        Answers.FirstOrDefault(a => a.Question == question && a.About == about);
}

/// <summary>One version of the assessment in the list of them.</summary>
public sealed record AssessmentLine(
    CaseId Case,
    int No,
    Guid Id,
    AssessmentState State,
    DateTime StartedAt,
    DateTime? SignedOffAt
);

/// <param name="Of">The assessment.</param>
/// <param name="Set">What it was begun with.</param>
/// <param name="FamilyId">The family.</param>
/// <param name="FamilyName">What the family is called.</param>
/// <param name="People">Whom it is about; members of the family now.</param>
/// <param name="Sections">The family's own words, then the areas its reader may see.</param>
/// <param name="AlsoKnown">What records tell that belongs to no area of the set.</param>
/// <param name="Services">Who works or worked with the family.</param>
/// <param name="Views">What members say of the finished text, the latest first.</param>
/// <param name="Versions">Every assessment of the family, the newest first.</param>
/// <param name="Wanted">What is still wanted before it can be submitted; empty once it is.</param>
/// <param name="IsPart">Whether some questions are left out for this reader.</param>
/// <param name="CaseIsOpen">Whether the family is supported: after that nothing more is written.</param>
/// <param name="IsAuthor">Whether the reader began, wrote or submitted some of it: another manager signs it off.</param>
/// <param name="Users">Names of whoever wrote, by account.</param>
public sealed record AssessmentRead(
    Assessment Of,
    AssessmentSet Set,
    FamilyId FamilyId,
    string FamilyName,
    IReadOnlyList<AssessedPerson> People,
    IReadOnlyList<AreaRead> Sections,
    IReadOnlyList<KnownItem> AlsoKnown,
    IReadOnlyList<Involved> Services,
    IReadOnlyList<FamilyView> Views,
    IReadOnlyList<AssessmentLine> Versions,
    IReadOnlyList<string> Wanted,
    bool IsPart,
    bool CaseIsOpen,
    bool IsAuthor,
    IReadOnlyDictionary<string, string> Users
)
{
    public AreaRead? Section(string id) => Sections.FirstOrDefault(s => s.Area.Id == id);

    /// <summary>Whom an answer is about; null for the family as one.</summary>
    public string? NameOf(string about) =>
        about == AssessmentAnswer.Family
            ? null
            : People.FirstOrDefault(p => p.Id.ToString() == about)?.Name
                ?? "Someone no longer in the family";

    public string NameOf(PersonId person) => NameOf(person.ToString())!;

    public string User(string? id) =>
        id is null ? "" : Users.GetValueOrDefault(id, "the council's data team");

    /// <summary>What each member says now; null: they have not been asked, or have not seen it yet.</summary>
    public FamilyView? ViewOf(PersonId person) => Views.FirstOrDefault(v => v.PersonId == person);
}
