using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Supervision;

/// <param name="Of">What was recorded.</param>
/// <param name="By">The manager's name.</param>
/// <param name="Actions">What was asked, the earliest due first.</param>
public sealed record SupervisionRead(
    SupervisionEntry Of,
    string By,
    IReadOnlyList<SupervisionAction> Actions
);

/// <param name="Case">The episode.</param>
/// <param name="FamilyName">What the family is called.</param>
/// <param name="Entries">The latest first.</param>
/// <param name="DueBy">The day by which a manager looks over the work again.</param>
/// <param name="IsOverdue">Whether that day is over, while support goes on.</param>
/// <param name="Latest">The latest day that a supervision of today can name as the next.</param>
/// <param name="Today">The day it was read.</param>
public sealed record SupervisionsRead(
    Case Case,
    string FamilyName,
    IReadOnlyList<SupervisionRead> Entries,
    DateOnly DueBy,
    bool IsOverdue,
    DateOnly Latest,
    DateOnly Today
);

/// <summary>
/// Supervision of the work with a family, for managers and those whose work it is; the team around the family does not read
/// what a manager directs. That it is read is an event.
/// </summary>
public sealed class SupervisionQuery(
    AppDb db,
    CaseAccessQuery access,
    CaseworkRules rules,
    TimeProvider clock
)
{
    public async Task<SupervisionsRead?> RunAsync(CaseId id, Actor actor, CancellationToken cancel)
    {
        if (await access.OfAsync(id, Permission.CasesWork, actor, cancel) is not { Case: var of })
            return null;
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor,
            "cases.supervision-read",
            of.Subject,
            null,
            cancel
        );
        var entries = await db
            .SupervisionEntries.AsNoTracking()
            .Where(e => e.CaseId == id)
            .ToListAsync(cancel);
        var actions = (
            await db
                .SupervisionActions.AsNoTracking()
                .Where(a => a.CaseId == id)
                .ToListAsync(cancel)
        ).ToLookup(a => a.EntryId);
        var names = await WorkerNames.OfAsync(db, entries.Select(e => e.RecordedBy), cancel);
        var today = clock.Today();
        var next = entries
            .Where(e => e.StruckAt is null)
            .OrderByDescending(e => e.On)
            .ThenByDescending(e => e.RecordedAt)
            .Select(e => (DateOnly?)e.NextBy)
            .FirstOrDefault();
        return new(
            of,
            await db
                .Families.Where(f => f.Id == of.FamilyId)
                .Select(f => f.Name)
                .SingleAsync(cancel),
            [
                .. entries
                    .OrderByDescending(e => e.On)
                    .ThenByDescending(e => e.RecordedAt)
                    .Select(e => new SupervisionRead(
                        e,
                        names(e.RecordedBy),
                        [.. actions[e.Id].OrderBy(a => a.Due).ThenBy(a => a.Id)]
                    )),
            ],
            SupervisionClock.DueBy(of.OpenedOn, next, rules.SuperviseEvery),
            of.IsOpen && SupervisionClock.IsOverdue(of.OpenedOn, next, rules.SuperviseEvery, today),
            rules.SuperviseEvery.After(today),
            today
        );
    }
}
