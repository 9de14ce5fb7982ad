using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Cases.Assessments;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Assessments;

/// <summary>An assessment that somebody may open, with its questions and whom it is about.</summary>
internal sealed record OpenedAssessment(
    OpenedCase Case,
    Assessment Of,
    AssessmentSet Set,
    IReadOnlyList<AssessedPerson> People
)
{
    /// <summary>The question and its area, when whoever opened it may see its answers.</summary>
    public AssessmentQuestion? Question(string id) =>
        Set.Question(id) is { } question && question.IsFor(Case.Access.May) ? question : null;

    /// <summary>Why a step cannot be taken; null when it can.</summary>
    public string? WhyNot(AssessmentStep step, bool isAuthor = false) =>
        AssessmentSteps.WhyNot(Of.State, step, isAuthor, Case.Case.IsOpen);

    public AssessmentArea? Section(string id) => Set.Section(id)?.For(Case.Access.May);
}

/// <summary>Opens an assessment of a case for whoever may: the same door as the case's own.</summary>
public sealed class AssessmentAccessQuery(AppDb db, CaseAccessQuery cases, AssessmentSets sets)
{
    /// <summary>Null when there is none, or none that the actor may know of or do this with.</summary>
    internal async Task<OpenedAssessment?> OfAsync(
        CaseId id,
        int no,
        Permission needed,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await cases.OfAsync(id, needed, actor, cancel) is not { } opened
            || await db.Assessments.SingleOrDefaultAsync(a => a.CaseId == id && a.No == no, cancel)
                is not { } found
        )
            return null;
        return new(
            opened,
            found,
            sets.Of(found.SetKey),
            await PeopleAsync(opened.Case.FamilyId, cancel)
        );
    }

    internal async Task<IReadOnlyList<AssessedPerson>> PeopleAsync(
        FamilyId family,
        CancellationToken cancel
    ) =>
        [
            .. (await FamilyMembersRead.ReadAsync(db, family, cancel)).Select(
                m => new AssessedPerson(m.Id, m.Name, m.Role)
            ),
        ];
}
