using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Matching.Reviewing;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Matching.Review;

[Needs(Permission.MatchingReview, Purpose.IdentifyFamilies)]
public sealed class PairModel(PairToReviewQuery pairs, AnswerPairOperation answer) : HearthPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public QueuePart Part { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public PairAnswer? Answer { get; set; }

    public PairRead Read { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Answer is not { } said)
            return Wrong("Choose an answer", nameof(Reason));
        if (string.IsNullOrWhiteSpace(Reason))
            return Wrong("Say why, in a few words", nameof(Reason));
        var outcome = await answer.RunAsync(new(Id, said, Reason), Actor, cancel);
        return End(
            outcome,
            kept =>
            {
                Notice =
                    $"Your answer is kept: {ReviewWords.Answer(kept.Answer).ToLowerInvariant()}.";
                return LocalRedirect($"/matching/review/next?part={Part}&after={Id:D}");
            },
            nameof(Reason)
        );
    }

    internal static string Said(RecordRead record)
    {
        var when = record.To is { } to
            ? record.From is { } from && from != to
                ? $"{Words.Day(from)} to {Words.Day(to)}"
                : Words.Day(to)
            : "In no record that stands";
        if (record.Said.Relationship is { } part)
            when += $", as {part.Replace('-', ' ')}";
        var others = record.OfPerson - 1;
        return others > 0
            ? $"{when}. {Words.Count(others, "other record is", "other records are")} taken for the same person"
            : $"{when}. The only record of this person";
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await pairs.RunAsync(Id, Actor, cancel) is not { } read)
            return false;
        Read = read;
        return true;
    }
}
