using Hearth.Core.Access;
using Hearth.Core.Cases.Closing;
using Hearth.Core.Cases.Meetings;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Cases;
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
/// Support is voluntary. When everybody was asked and nobody of the family wants it, it closes the same moment, and nothing else changes:
/// not what may be shared, not what was recorded.
/// </summary>
public sealed class RecordSupportAnswerOperation(
    AppDb db,
    CaseAccessQuery access,
    SupportRules rules,
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
        var members = await FamilyMembersRead.ReadAsync(db, of.FamilyId, cancel);
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

    private bool NobodyIsLeft(IReadOnlyList<MemberRead> members, List<SupportAnswer> ledger) =>
        SupportAnswering.NobodyIsLeft([
            .. members.Select(m =>
                (
                    SupportAnswer.Latest(ledger, m.Id)?.Reply,
                    SupportAnswering.Answers(m, clock.Today(), rules)
                )
            ),
        ]);

    private string? Wrong(
        RecordSupportAnswer request,
        Case of,
        IReadOnlyList<MemberRead> members,
        List<SupportAnswer> ledger
    )
    {
        var ids = members.Select(m => m.Id).ToArray();
        if (!of.IsOpen)
            return "This support has ended.";
        if (request.People.Count == 0)
            return "Choose who answered.";
        if (
            request.People.Except(ids).Any()
            || request.ForThemBy is { } parent && !ids.Contains(parent)
        )
            return "Somebody you chose is no member of this family.";
        if (string.IsNullOrWhiteSpace(request.How))
            return "Say how they answered, such as in their own words at home, or by a signed form.";
        return request
            .People.Select(p =>
                SupportAnswering.WhyNot(
                    request.Reply,
                    request.On,
                    SupportAnswer.Latest(ledger, p),
                    of.OpenedOn,
                    clock.Today(),
                    rules
                )
            )
            .FirstOrDefault(wrong => wrong is not null);
    }
}
