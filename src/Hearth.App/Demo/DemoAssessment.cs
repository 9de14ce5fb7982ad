using Hearth.App.Commands;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Assessments;
using Hearth.Core.Cases.ContactLog;
using Hearth.Core.Cases.Messages.Queue;
using Hearth.Core.Cases.Messages.Safe;
using Hearth.Core.People;
using Hearth.Rules.Cases.Messages;
using static Hearth.App.Demo.DemoStep;

namespace Hearth.App.Demo;

/// <summary>How a family of the demo is, in its own words, and how it is kept in touch with.</summary>
internal sealed class DemoAssessment(CommandRun run, Actor worker)
{
    /// <summary>The assessment that was begun, with its answers.</summary>
    public async Task<Assessment> AddAsync(CaseId id, CancellationToken cancel)
    {
        var begun = Done(
            await run.Get<StartAssessmentOperation>().RunAsync(new(id), worker, cancel)
        );
        var read = (await run.Get<AssessmentQuery>().RunAsync(id, begun.No, worker, cancel))!;
        await AnswerAsync(id, begun.No, "own-words.family-first", null, "Calm mornings", cancel);
        await AnswerAsync(
            id,
            begun.No,
            "own-words.good",
            null,
            "They eat together every evening, whatever the day was like.",
            cancel
        );
        foreach (var child in read.People.Where(p => p.IsChild))
            await AnswerAsync(
                id,
                begun.No,
                "own-words.words",
                child.Id,
                "I like my school. I do not like it when it is loud in the morning.",
                cancel
            );
        await AnswerAsync(id, begun.No, "living-standards.scale", null, "3", cancel);
        if (read.People.FirstOrDefault(p => !p.IsChild) is { } parent)
            await KeepInTouchAsync(id, parent.Id, cancel);
        return begun;
    }

    /// <summary>A call that reached them, and a reminder that waits to go where they said that it is safe.</summary>
    private async Task KeepInTouchAsync(CaseId id, PersonId parent, CancellationToken cancel)
    {
        var clock = run.Get<TimeProvider>();
        Done(
            await run.Get<LogContactOperation>()
                .RunAsync(
                    new(
                        id,
                        ContactBy.Phone,
                        ContactDirection.FromUs,
                        [parent],
                        null,
                        clock.UtcNow().AddHours(-3),
                        "Perran Larchfield",
                        true,
                        "The school has found a place in the breakfast club.",
                        "We meet next week"
                    ),
                    worker,
                    cancel
                )
        );
        Done(
            await run.Get<RecordContactPreferenceOperation>()
                .RunAsync(
                    new(
                        id,
                        parent,
                        MessageChannel.Sms,
                        true,
                        "07700 900461",
                        new(9, 0),
                        new(17, 0),
                        "Their own telephone",
                        null
                    ),
                    worker,
                    cancel
                )
        );
        Done(
            await run.Get<WriteMessageOperation>()
                .RunAsync(
                    new(
                        id,
                        parent,
                        "appointment",
                        MessageChannel.Sms,
                        new Dictionary<string, string>
                        {
                            ["day"] = clock.Today().AddDays(7).ToString("yyyy-MM-dd", null),
                            ["time"] = "14:30",
                            ["phone"] = "01632 960001",
                        }
                    ),
                    worker,
                    cancel
                )
        );
    }

    private async Task AnswerAsync(
        CaseId id,
        int no,
        string question,
        PersonId? about,
        string text,
        CancellationToken cancel
    ) =>
        Done(
            await run.Get<SaveAnswerOperation>()
                .RunAsync(
                    new(
                        id,
                        no,
                        question,
                        about?.ToString() ?? AssessmentAnswer.Family,
                        text,
                        false,
                        AnswerSeen.None
                    ),
                    worker,
                    cancel
                )
        );
}
