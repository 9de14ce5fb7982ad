using Hearth.Core.Access;
using Hearth.Core.Cases.Closing;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Consents;

/// <summary>Members of a family answer whether they want to be supported.</summary>
/// <param name="Case">The support.</param>
/// <param name="People">Who answers, or is answered for.</param>
/// <param name="Reply">What.</param>
/// <param name="On">When they said it.</param>
/// <param name="How">In what words, or by what paper.</param>
/// <param name="ForThemBy">The parent who answered for children.</param>
/// <param name="Version">Of the case.</param>
public sealed record RecordSupportAnswer(
    CaseId Case,
    IReadOnlyCollection<PersonId> People,
    SupportReply Reply,
    DateOnly On,
    string How,
    PersonId? ForThemBy,
    int Version
);

/// <summary>
/// Support is voluntary. When nobody of the family is left who wants it, it closes the same moment, and nothing else changes:
/// not what may be shared, not what was recorded.
/// </summary>
public sealed class RecordSupportAnswerOperation(
    AppDb db,
    CaseAccessQuery access,
    MeetingsToCome meetings,
    TimeProvider clock
)
{
    public async Task<Outcome<Case>> RunAsync(
        RecordSupportAnswer request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(request.Case, Permission.CasesWork, actor, cancel)
            is not { Case: var of }
        )
            return Outcome.NotFound;
        if (of.Version != request.Version)
            return Outcome.Conflict(AppDb.ChangedMeanwhile);
        var members = await db
            .FamilyMembers.AsNoTracking()
            .Where(m => m.FamilyId == of.FamilyId)
            .Select(m => m.PersonId)
            .ToListAsync(cancel);
        var ledger = await db.SupportAnswers.Where(a => a.CaseId == of.Id).ToListAsync(cancel);
        if (Wrong(request, of, members, ledger) is { } reason)
            return Outcome.Refused(reason);
        var now = clock.UtcNow();
        foreach (var person in request.People.Distinct())
            ledger.Add(
                db.SupportAnswers.Add(
                    new()
                    {
                        Id = Guid.CreateVersion7(clock.GetUtcNow()),
                        CaseId = of.Id,
                        No = ledger.Count + 1,
                        PersonId = person,
                        Reply = request.Reply,
                        On = request.On,
                        How = request.How.Trim(),
                        ForThemBy = request.ForThemBy,
                        RecordedAt = now,
                        RecordedBy = actor.UserId,
                    }
                ).Entity
            );
        if (request.Reply != SupportReply.Agreed && NobodyIsLeft(members, ledger))
            Ending.Of(
                of,
                clock.Today(),
                request.Reply == SupportReply.Declined
                    ? ClosingReason.SupportDeclined
                    : ClosingReason.ConsentWithdrawn,
                actor
            );
        // The case's version moves with its ledger, so that the second of two who record is told.
        db.Entry(of).State = EntityState.Modified;
        return await Ending.SaveAsync(
            db,
            meetings,
            of,
            of,
            Event.By(actor, $"cases.support-{Kebab.Of(request.Reply)}", of.Subject, now),
            actor,
            cancel
        );
    }

    private static bool NobodyIsLeft(List<PersonId> members, List<SupportAnswer> ledger) =>
        members.All(m => SupportAnswer.Latest(ledger, m)?.Reply is not SupportReply.Agreed)
        && members.Any(m => SupportAnswer.Latest(ledger, m) is not null);

    private string? Wrong(
        RecordSupportAnswer request,
        Case of,
        List<PersonId> members,
        List<SupportAnswer> ledger
    )
    {
        if (!of.IsOpen)
            return "This support has ended.";
        if (request.People.Count == 0)
            return "Choose who answered.";
        if (
            request.People.Except(members).Any()
            || request.ForThemBy is { } parent && !members.Contains(parent)
        )
            return "Somebody you chose is no member of this family.";
        if (request.On > clock.Today() || request.On < of.OpenedOn.AddMonths(-1))
            return "Enter the day they said it: not later than today, and not long before the support opened.";
        if (string.IsNullOrWhiteSpace(request.How))
            return "Say how they answered, such as in their own words at home, or by a signed form.";
        return
            request.Reply == SupportReply.Withdrawn
            && request.People.Any(p =>
                SupportAnswer.Latest(ledger, p)?.Reply is not SupportReply.Agreed
            )
            ? "Only somebody who agreed can take it back. Choose 'does not want it' for the others."
            : null;
    }
}
