using Hearth.Core.Access;
using Hearth.Core.Cases.Notes;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Events;

/// <summary>Something that happened mattered.</summary>
/// <param name="Case">The case.</param>
/// <param name="On">The day, or the first of what is known.</param>
/// <param name="KnownTo">How exactly that is known.</param>
/// <param name="What">What happened.</param>
/// <param name="Why">Why it matters.</param>
/// <param name="About">Members of the family; none: the whole family.</param>
/// <param name="Note">The note it comes from.</param>
/// <param name="Source">The source whose records it comes from.</param>
/// <param name="Categories">Kinds of information it tells of, besides what early help holds.</param>
public sealed record MarkSignificant(
    CaseId Case,
    DateOnly On,
    KnownTo KnownTo,
    string What,
    string Why,
    IReadOnlyCollection<PersonId> About,
    Guid? Note,
    string? Source,
    IReadOnlyCollection<string> Categories
);

/// <summary>By whoever works with the family. It is seen by those alone who may see what it comes from.</summary>
public sealed class MarkSignificantOperation(AppDb db, CaseAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<SignificantEvent>> RunAsync(
        MarkSignificant request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(request.Case, Permission.CasesWork, actor, cancel)
            is not { } opened
        )
            return Outcome.NotFound;
        if (await WrongAsync(request, opened, actor, cancel) is { } wrong)
            return Outcome.Refused(wrong);
        var (of, now) = (opened.Case, clock.UtcNow());
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var marked = new SignificantEvent
        {
            Id = id,
            FamilyId = of.FamilyId,
            CaseId = of.Id,
            On = request.On,
            KnownTo = request.KnownTo,
            What = request.What.Trim(),
            Why = request.Why.Trim(),
            About =
            [
                .. request
                    .About.Distinct()
                    .Select(p => new EventPerson { EventId = id, PersonId = p }),
            ],
            NoteId = request.Note,
            SourceId = request.Source,
            Categories = NoteRules.Categories(request.Categories),
            MarkedAt = now,
            MarkedBy = actor.UserId,
        };
        db.SignificantEvents.Add(marked);
        return await db.SaveAsync(
            marked,
            Event.By(actor, "cases.event-marked", of.Subject, now),
            cancel
        );
    }

    private async Task<string?> WrongAsync(
        MarkSignificant request,
        OpenedCase opened,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (string.IsNullOrWhiteSpace(request.What))
            return "Write what happened.";
        if (string.IsNullOrWhiteSpace(request.Why))
            return "Write why it matters.";
        // Of a month or year the first day counts: that of today is not to come.
        if (HasBeen.IsToCome(request.On, clock.Today()))
            return "What has not been yet is not recorded.";
        if (!request.Categories.All(opened.Access.May))
            return "Choose kinds of information that are open to you.";
        if (request.Source is { } source && !opened.Access.MaySource(source))
            return "Choose where it comes from.";
        var notes = await NoteAccess.ReadableAsync(
            db,
            request.Case,
            NoteAccess.Asker(opened, actor),
            cancel
        );
        if (request.Note is { } note && notes.All(n => n.Id != note || n.StruckAt is not null))
            return "Choose a note that stands.";
        var members = await db
            .FamilyMembers.AsNoTracking()
            .Where(m => m.FamilyId == opened.Case.FamilyId)
            .Select(m => m.PersonId)
            .ToListAsync(cancel);
        return request.About.Except(members).Any()
            ? "Somebody you chose is no member of this family."
            : null;
    }
}
