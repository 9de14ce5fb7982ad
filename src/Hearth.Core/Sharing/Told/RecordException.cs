using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Notices;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Told;

/// <summary>Somebody, or the whole family, is not told for now, from today on.</summary>
public sealed record RecordException(
    FamilyId Family,
    PersonId? Person,
    string Rule,
    string Reason,
    DateOnly LookAgain
);

/// <summary>
/// An exception is the law's, cited in the rulebook, with a written reason and a day to look again (UK GDPR, Article 14(5);
/// Data Protection Act 2018, Schedule 2). One that is recorded again takes the place of the one before.
/// </summary>
public sealed class RecordExceptionOperation(
    AppDb db,
    FamilyAccessQuery access,
    FairProcessingRules rules,
    TimeProvider clock
)
{
    private const int ShortestReason = 20;

    public async Task<Outcome<ToldException>> RunAsync(
        RecordException request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            !actor.May(Permission.SharingRecord)
            || await access.OfAsync(request.Family, FlowKind.FamilyPage, actor, cancel) is null
        )
        {
            await ReadEvent.RefusedAsync(db, clock, actor, $"family:{request.Family}", cancel);
            return Outcome.NotFound;
        }
        if (rules.Exception(request.Rule) is not { } rule)
            return Outcome.Refused("Choose which exception of the law it is.");
        if (request.Reason.Trim().Length < ShortestReason)
            return Outcome.Refused("Write why, so that somebody else can understand it later.");
        var today = clock.Today();
        if (LookAgain.WhyNot(today, request.LookAgain, rule.LookAgain) is { } late)
            return Outcome.Refused(late);
        if (
            request.Person is { } person
            && !await db.FamilyMembers.AnyAsync(
                m => m.FamilyId == request.Family && m.PersonId == person,
                cancel
            )
        )
            return Outcome.Refused("That person is no member of this family.");
        var now = clock.UtcNow();
        foreach (
            var before in await db
                .ToldExceptions.Where(e =>
                    e.FamilyId == request.Family
                    && e.PersonId == request.Person
                    && e.EndedAt == null
                )
                .ToListAsync(cancel)
        )
            (before.EndedAt, before.EndedBy) = (now, actor.UserId);
        var taken = new ToldException
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            FamilyId = request.Family,
            PersonId = request.Person,
            Rule = rule.Id,
            RuleVersion = rules.Version,
            Reason = request.Reason.Trim(),
            From = today,
            LookAgain = request.LookAgain,
            RecordedAt = now,
            RecordedBy = actor.UserId,
        };
        db.ToldExceptions.Add(taken);
        return await db.SaveAsync(
            taken,
            Event.By(actor, "sharing.told-excepted", taken.Subject, now),
            cancel
        );
    }
}
