using Hearth.App.Web;
using Hearth.App.Web.Govuk;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Partners;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Partners.Reviews;

/// <summary>Records a review by its questions, each with a finding and what it rests on.</summary>
[Needs(Permission.PartnersManage, Purpose.ManagePartners)]
public sealed class HoldModel(ReviewsQuery reviews, HoldReviewOperation hold) : HearthPage
{
    [BindProperty]
    public DateAnswer HeldOn { get; set; } = new();

    [BindProperty]
    public string? Present { get; set; }

    /// <summary>In the order of the questions.</summary>
    [BindProperty]
    public List<AnswerInput> Answers { get; set; } = [];

    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    [BindProperty]
    public DateAnswer NextDueOn { get; set; } = new();

    public ReviewDue Due { get; private set; } = null!;
    public IReadOnlyList<ReviewQuestion> Questions => reviews.Questions;

    public static IReadOnlyList<Choice> Findings =>
        [.. Enum.GetValues<ReviewFinding>().Select(f => new Choice(Kebab.Of(f), Words.Capital(f)))];

    public static IReadOnlyList<Choice> Decisions =>
        [
            .. Enum.GetValues<ReviewDecision>()
                .Select(d => new Choice(Kebab.Of(d), IndexModel.Decided(d))),
        ];

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        Check();
        if (!ModelState.IsValid)
            return Page();
        var answers = Questions.Zip(
            Answers,
            (question, answer) =>
                new ReviewAnswerGiven(
                    question.Id,
                    Kebab.Read<ReviewFinding>(answer.Finding!),
                    answer.RestsOn!
                )
        );
        return End(
            await hold.RunAsync(
                new(
                    HeldOn.Date!.Value,
                    Present!,
                    [.. answers],
                    Kebab.Read<ReviewDecision>(Decision!),
                    Because!,
                    NextDueOn.Date
                ),
                Actor,
                cancel
            ),
            review =>
            {
                Notice =
                    $"The review is recorded. The next is due by {Words.Day(review.NextDueOn)}.";
                return LocalRedirect("/partners/reviews");
            },
            NextDueOn.IsEmpty ? nameof(HeldOn) : nameof(NextDueOn)
        );
    }

    private void Check()
    {
        if (HeldOn.Date is null)
            ModelState.AddModelError(
                nameof(HeldOn),
                "Enter the day of the review, such as 24 7 2026"
            );
        if (string.IsNullOrWhiteSpace(Present))
            ModelState.AddModelError(nameof(Present), "Enter who took part");
        for (var i = 0; i < Questions.Count; i++)
        {
            if (Findings.All(f => f.Value != Answers[i].Finding))
                ModelState.AddModelError($"Answers[{i}].Finding", $"Answer question {i + 1}");
            if (string.IsNullOrWhiteSpace(Answers[i].RestsOn))
                ModelState.AddModelError(
                    $"Answers[{i}].RestsOn",
                    $"Say what the answer to question {i + 1} rests on"
                );
        }
        if (Decisions.All(d => d.Value != Decision))
            ModelState.AddModelError(nameof(Decision), "Choose what was decided");
        if (string.IsNullOrWhiteSpace(Because))
            ModelState.AddModelError(nameof(Because), "Say why it was decided so");
        if (NextDueOn is { IsEmpty: false, Date: null })
            ModelState.AddModelError(nameof(NextDueOn), "Enter a real date, or none");
    }

    /// <summary>As many answers as there are questions, whatever was sent.</summary>
    private async Task ReadAsync(CancellationToken cancel)
    {
        Due = await reviews.DueAsync(cancel);
        Answers = [.. Answers.Take(Questions.Count)];
        while (Answers.Count < Questions.Count)
            Answers.Add(new());
    }

    public sealed class AnswerInput
    {
        public string? Finding { get; set; }
        public string? RestsOn { get; set; }
    }
}
