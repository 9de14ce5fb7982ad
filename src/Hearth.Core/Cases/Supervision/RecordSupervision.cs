using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Cases.Supervision;

/// <summary>Something asked to be done, and by when.</summary>
public sealed record ActionAsked(string What, DateOnly Due);

/// <summary>A manager looked over the work with a family.</summary>
/// <param name="Case">The case.</param>
/// <param name="On">The day.</param>
/// <param name="Considered">What was considered.</param>
/// <param name="Direction">Which way it goes on.</param>
/// <param name="Actions">What is to be done.</param>
/// <param name="NextBy">The day by which it is looked at again; null: as late as the rules let it be.</param>
public sealed record RecordSupervision(
    CaseId Case,
    DateOnly On,
    string Considered,
    string Direction,
    IReadOnlyList<ActionAsked> Actions,
    DateOnly? NextBy
);

/// <summary>By a manager, as often as <c>rulebook/cases/casework-*.yaml</c> says.</summary>
public sealed class RecordSupervisionOperation(
    AppDb db,
    CaseAccessQuery access,
    CaseworkRules rules,
    TimeProvider clock
)
{
    public async Task<Outcome<SupervisionEntry>> RunAsync(
        RecordSupervision request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(request.Case, Permission.CasesManage, actor, cancel)
            is not { Case: var of }
        )
            return Outcome.NotFound;
        if (Wrong(request, of) is { } wrong)
            return Outcome.Refused(wrong);
        var next = request.NextBy ?? rules.SuperviseEvery.After(request.On);
        if (LookAgain.WhyNot(request.On, next, rules.SuperviseEvery) is { } late)
            return Outcome.Refused(late);
        var now = clock.UtcNow();
        var entry = new SupervisionEntry
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            CaseId = of.Id,
            On = request.On,
            Considered = request.Considered.Trim(),
            Direction = request.Direction.Trim(),
            NextBy = next,
            RecordedAt = now,
            RecordedBy = actor.UserId,
        };
        db.SupervisionEntries.Add(entry);
        db.SupervisionActions.AddRange(
            request.Actions.Select(a => new SupervisionAction
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                EntryId = entry.Id,
                CaseId = of.Id,
                What = a.What.Trim(),
                Due = a.Due,
            })
        );
        return await db.SaveAsync(
            entry,
            Event.By(actor, "cases.supervised", of.Subject, now),
            cancel
        );
    }

    private string? Wrong(RecordSupervision request, Case of)
    {
        if (!of.IsOpen)
            return "Support has ended. There is no more work to look over.";
        if (
            HasBeen.WhyNot(request.On, of.OpenedOn, clock.Today(), HasBeen.SupportOpened) is { } day
        )
            return day;
        if (string.IsNullOrWhiteSpace(request.Considered))
            return "Write what you considered.";
        if (string.IsNullOrWhiteSpace(request.Direction))
            return "Write which way the work goes on, also when it goes on as it is.";
        if (request.Actions.Any(a => string.IsNullOrWhiteSpace(a.What)))
            return "Say what is to be done by each day you gave.";
        return request.Actions.Any(a => a.Due < request.On)
            ? "An action is due on the day of the supervision or later."
            : null;
    }
}
