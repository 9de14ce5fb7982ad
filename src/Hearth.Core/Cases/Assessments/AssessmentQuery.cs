using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sharing.Involvements;
using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Assessments;

/// <summary>
/// One assessment as far as its reader may see it: a question whose answers may tell of a kind of information they may not see is
/// not there, answered or not. That it is read is an event, saved before anything is given back.
/// </summary>
public sealed class AssessmentQuery(
    AppDb db,
    AssessmentAccessQuery access,
    WhoElseQuery who,
    SourceCatalogue catalogue,
    SharingVocabulary words,
    TimeProvider clock
)
{
    /// <summary>Null when there is none, or none that the actor may know of.</summary>
    public async Task<AssessmentRead?> RunAsync(
        CaseId id,
        int no,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (await access.OfAsync(id, no, Permission.CasesRead, actor, cancel) is not { } opened)
            return null;
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor with
            {
                Basis = actor.Basis ?? opened.Case.Access.Basis,
            },
            "cases.assessment-read",
            opened.Case.Case.Subject,
            null,
            cancel
        );
        var family = opened.Case.Case.FamilyId;
        var sections = opened
            .Set.Sections.Select(s => s.For(opened.Case.Access.May))
            .OfType<Rules.Cases.Assessments.AssessmentArea>()
            .ToArray();
        var seen = sections.SelectMany(s => s.Questions).Select(q => q.Id).ToArray();
        var answers = await db
            .AssessmentAnswers.AsNoTracking()
            .Where(a => a.AssessmentId == opened.Of.Id && seen.Contains(a.Question))
            .ToListAsync(cancel);
        var known = await new KnownRead(db, catalogue, words).ReadAsync(
            opened,
            clock.Today(),
            cancel
        );
        var byArea = answers.ToLookup(a => a.Question.Split('.')[0]);
        var placed = opened
            .Set.Areas.SelectMany(a => a.Categories)
            .ToHashSet(StringComparer.Ordinal);
        var views = await db
            .FamilyViews.AsNoTracking()
            .Where(v => v.AssessmentId == opened.Of.Id)
            .ToListAsync(cancel);
        var all = opened.Set.Sections.Sum(s => s.Questions.Count);
        return new(
            opened.Of,
            opened.Set,
            family,
            await db.Families.Where(f => f.Id == family).Select(f => f.Name).SingleAsync(cancel),
            opened.People,
            [
                .. sections.Select(s => new AreaRead(
                    s,
                    [.. byArea[s.Id]],
                    // What the family says is theirs: no agency's record stands beside it.
                    s.Id == opened.Set.Voice.Id
                        ? []
                        : [.. known.Where(k => s.Categories.Contains(k.Category))]
                )),
            ],
            [.. known.Where(k => !placed.Contains(k.Category))],
            await who.OfAsync(family, cancel),
            [.. views.OrderByDescending(v => v.On).ThenByDescending(v => v.RecordedAt)],
            await VersionsAsync(family, cancel),
            opened.Of.State == AssessmentState.Draft
                ? AnswerRules.Wanted(
                    opened.Set,
                    opened.People,
                    answers.ConvertAll(a => (a.Question, a.About))
                )
                : [],
            seen.Length < all,
            opened.Case.Case.IsOpen,
            await WrittenBy.Of(db, actor.UserId).AnyAsync(a => a.Id == opened.Of.Id, cancel),
            await UsersAsync(opened.Of, answers, views, cancel)
        );
    }

    private async Task<IReadOnlyList<AssessmentLine>> VersionsAsync(
        FamilyId family,
        CancellationToken cancel
    ) =>
        await (
            from assessment in db.Assessments.AsNoTracking()
            join episode in db.Cases on assessment.CaseId equals episode.Id
            where episode.FamilyId == family
            orderby assessment.StartedAt descending
            select new AssessmentLine(
                assessment.CaseId,
                assessment.No,
                assessment.Id,
                assessment.State,
                assessment.StartedAt,
                assessment.SignedOffAt
            )
        ).ToListAsync(cancel);

    private Task<IReadOnlyDictionary<string, string>> UsersAsync(
        Assessment of,
        IEnumerable<AssessmentAnswer> answers,
        IEnumerable<FamilyView> views,
        CancellationToken cancel
    ) =>
        UserNames.ReadAsync(
            db,
            answers
                .Select(a => a.WrittenBy)
                .Concat(views.Select(v => v.RecordedBy))
                .Concat(
                    new[]
                    {
                        of.StartedBy,
                        of.SubmittedBy,
                        of.ReturnedBy,
                        of.SignedOffBy,
                    }.OfType<string>()
                ),
            cancel
        );
}
