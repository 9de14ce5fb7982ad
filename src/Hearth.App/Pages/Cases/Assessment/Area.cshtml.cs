using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.Assessments;
using Hearth.Rules.Cases.Assessments;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Assessment;

/// <summary>
/// One area: what is known, and what is answered. Each answer is saved by itself, by the button or, where scripts run, while it
/// is written; what was not saved stays in the form.
/// </summary>
[Needs(Permission.CasesRead, Purpose.SupportFamilies, Purpose.CoordinateSupport, Purpose.Safeguard)]
public sealed class AreaModel(
    AssessmentQuery assessments,
    AssessmentChangesQuery changes,
    SaveAnswerOperation save,
    ClearAreaOperation clear,
    CheckKnownOperation check
) : AssessmentPage(assessments)
{
    /// <summary>The area; a route value of that name has a meaning of its own to the framework.</summary>
    [FromRoute]
    public string Part { get; set; } = "";

    [BindProperty]
    public List<AnswerField> Answers { get; set; } = [];

    public AreaRead Section { get; private set; } = null!;
    public IReadOnlyList<AnswerRow> Rows { get; private set; } = [];
    public string Here => $"{Address}/areas/{Part}";

    /// <summary>Areas one can go on to.</summary>
    public AreaRead? Next =>
        Read.Sections.SkipWhile(s => s.Area.Id != Section.Area.Id).Skip(1).FirstOrDefault();

    public IReadOnlyList<Choice> Marks =>
        [
            .. Read.Set.Scale.Select(m => new Choice($"{m.Mark}", $"{m.Mark}: {m.Name}")
            {
                Hint = m.Says,
            }),
            new("", "Not said"),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await OpenAsync(cancel) ? Page() : NotFound();

    /// <summary>That answers changed, and whose they are; never what they say.</summary>
    public async Task<IActionResult> OnGetMarksAsync(CancellationToken cancel) =>
        await changes.RunAsync(new(Case), No, Part, Actor, cancel) is { } marks
            ? new JsonResult(marks)
            : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var problems = new Dictionary<(string, string), Outcome<AnswerSaved>>();
        foreach (var field in Answers.Where(a => a.IsChanged))
        {
            var outcome = await SaveAsync(field, cancel);
            if (outcome is Outcome<AnswerSaved>.NotFound)
                return NotFound();
            if (outcome is not Outcome<AnswerSaved>.Ok)
                problems[(field.Question, field.About)] = outcome;
        }
        if (problems.Count == 0)
            return Done("Saved.", Here);
        if (!await OpenAsync(cancel))
            return NotFound();
        Rows = [.. Rows.Select(r => WithProblem(r, problems))];
        if (problems.Values.Any(p => p is Outcome<AnswerSaved>.Conflict))
            Response.StatusCode = StatusCodes.Status409Conflict;
        foreach (var why in problems.Values.Select(Why).Distinct())
            ModelState.AddModelError("", why);
        return Page();
    }

    /// <summary>One answer, by script.</summary>
    public async Task<IActionResult> OnPostAnswerAsync(AnswerField one, CancellationToken cancel)
    {
        var outcome = await SaveAsync(one, cancel);
        if (outcome is Outcome<AnswerSaved>.Ok ok)
            return new JsonResult(
                new
                {
                    state = "saved",
                    seen = ok.Value.Seen.ToString(),
                    was = AnswerField.HashOf(one.Text, one.Kept),
                }
            );
        if (outcome is Outcome<AnswerSaved>.NotFound || !await OpenAsync(cancel))
            return NotFound();
        if (outcome is not Outcome<AnswerSaved>.Conflict || !MayWrite)
            return new JsonResult(new { state = "refused", reason = Why(outcome) });
        var stands = Section.Answer(one.Question, one.About);
        var now = AnswerField.Of(one.Question, one.About, stands);
        return new JsonResult(
            new
            {
                state = "overtaken",
                reason = Why(outcome),
                theirs = stands is null ? "" : Shown(one.Question, stands.Text),
                by = stands is null ? "Somebody" : Read.User(stands.WrittenBy),
                seen = now.Seen,
                was = now.Was,
            }
        );
    }

    public async Task<IActionResult> OnPostClearAsync(string[] seen, CancellationToken cancel) =>
        await OpenAsync(cancel)
            ? End(
                await clear.RunAsync(
                    new(
                        new(Case),
                        No,
                        Part,
                        [.. seen.Select(s => AnswerSeen.Read(s) ?? AnswerSeen.None)]
                    ),
                    Actor,
                    cancel
                ),
                _ => Done("Nothing of this area is kept.", Address)
            )
            : NotFound();

    public async Task<IActionResult> OnPostCheckAsync(
        long record,
        int fact,
        bool right,
        string? shouldBe,
        CancellationToken cancel
    ) =>
        await OpenAsync(cancel)
            ? End(
                await check.RunAsync(
                    new(
                        new(Case),
                        No,
                        record,
                        fact,
                        right ? CheckResult.Confirmed : CheckResult.Wrong,
                        shouldBe
                    ),
                    Actor,
                    cancel
                ),
                _ =>
                    Done(
                        right
                            ? "Recorded: it is right."
                            : "Recorded. The agency that sent it is told.",
                        Here + "#known"
                    ),
                $"should-{record}-{fact}"
            )
            : NotFound();

    private Task<Outcome<AnswerSaved>> SaveAsync(AnswerField field, CancellationToken cancel) =>
        save.RunAsync(
            new(
                new(Case),
                No,
                field.Question,
                field.About,
                field.Text,
                field.Kept,
                AnswerSeen.Read(field.Seen) ?? new(Guid.Empty, -1)
            ),
            Actor,
            cancel
        );

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || Read.Section(Part) is not { } section)
            return false;
        Section = section;
        Rows =
        [
            .. section.Area.Questions.SelectMany(q =>
                AnswerRules.AskedOf(q, Read.People).Select(about => Row(q, about))
            ),
        ];
        return true;
    }

    private AnswerRow Row(AssessmentQuestion question, string about)
    {
        var stands = Section.Answer(question.Id, about);
        var label = Read.NameOf(about) is { } name ? $"{question.Ask}: {name}" : question.Ask;
        return new(question, label, AnswerField.Of(question.Id, about, stands), stands);
    }

    /// <summary>What the reader wrote stays in the form; what it is saved over is what they now see.</summary>
    private AnswerRow WithProblem(
        AnswerRow row,
        Dictionary<(string, string), Outcome<AnswerSaved>> problems
    )
    {
        if (!problems.TryGetValue((row.Field.Question, row.Field.About), out var problem))
            return row;
        var written = Answers.First(a =>
            a.Question == row.Field.Question && a.About == row.Field.About
        );
        (row.Field.Text, row.Field.Kept) = (written.Text, written.Kept);
        return row with
        {
            IsOvertaken = problem is Outcome<AnswerSaved>.Conflict && MayWrite,
            Error = Why(problem),
        };
    }

    private string Shown(string question, string text) =>
        Read.Set.Question(question) is { } asked
            ? AssessmentWords.Answer(Read.Set, asked, text)
            : text;

    private static string Why(Outcome<AnswerSaved> outcome) =>
        outcome switch
        {
            Outcome<AnswerSaved>.Refused refused => refused.Reason,
            Outcome<AnswerSaved>.Conflict conflict => conflict.What,
            _ => "It was not saved.",
        };
}
