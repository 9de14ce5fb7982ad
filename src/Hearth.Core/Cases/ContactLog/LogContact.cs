using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.ContactLog;

/// <summary>We were in touch with a family, or tried to be.</summary>
/// <param name="Case">Whose.</param>
/// <param name="By">By what.</param>
/// <param name="Direction">Who began it.</param>
/// <param name="With">Members of the family.</param>
/// <param name="WithOthers">Somebody else.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="ByWhom">Who was in touch with them.</param>
/// <param name="Reached">Whether they were reached.</param>
/// <param name="Summary">What was said; may be empty when nobody was reached.</param>
/// <param name="Agreed">What was agreed.</param>
public sealed record LogContact(
    CaseId Case,
    ContactBy By,
    ContactDirection Direction,
    IReadOnlyCollection<PersonId> With,
    string? WithOthers,
    DateTime At,
    string ByWhom,
    bool Reached,
    string? Summary,
    string? Agreed
);

/// <summary>Recorded by who works with the family (requirement SU-14).</summary>
public sealed class LogContactOperation(AppDb db, CaseAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<ContactLogEntry>> RunAsync(
        LogContact request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(request.Case, Permission.CasesWork, actor, cancel)
            is not { Case: var of }
        )
            return Outcome.NotFound;
        var now = clock.UtcNow();
        if (await WrongAsync(request, of, now, cancel) is { } wrong)
            return Outcome.Refused(wrong);
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var entry = new ContactLogEntry
        {
            Id = id,
            CaseId = of.Id,
            By = request.By,
            Direction = request.Direction,
            With =
            [
                .. request
                    .With.Distinct()
                    .Select(p => new ContactLogPerson { EntryId = id, PersonId = p }),
            ],
            WithOthers = Trimmed(request.WithOthers),
            At = request.At,
            ByWhom = request.ByWhom.Trim(),
            Reached = request.Reached,
            Summary = Trimmed(request.Summary) ?? "",
            Agreed = Trimmed(request.Agreed),
            RecordedAt = now,
            RecordedBy = actor.UserId,
        };
        db.ContactLog.Add(entry);
        return await db.SaveAsync(
            entry,
            Event.By(actor, "cases.contact-logged", of.Subject, now),
            cancel
        );
    }

    private async Task<string?> WrongAsync(
        LogContact request,
        Case of,
        DateTime now,
        CancellationToken cancel
    )
    {
        if (request.With.Count == 0 && string.IsNullOrWhiteSpace(request.WithOthers))
            return "Say whom it was with.";
        if (string.IsNullOrWhiteSpace(request.ByWhom))
            return "Say who was in touch with them.";
        if (request.Reached && string.IsNullOrWhiteSpace(request.Summary))
            return "Write what was said.";
        if (HasBeen.WhyNot(request.At, now) is { } early)
            return early;
        var members = await db
            .FamilyMembers.AsNoTracking()
            .Where(m => m.FamilyId == of.FamilyId)
            .Select(m => m.PersonId)
            .ToListAsync(cancel);
        return request.With.Except(members).Any()
            ? "Somebody you chose is no member of this family."
            : null;
    }

    private static string? Trimmed(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
