using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Notes;

/// <summary>Writes a note on a family's case.</summary>
/// <param name="Case">Which.</param>
/// <param name="Kind">What it is of.</param>
/// <param name="At">When that was, in UTC.</param>
/// <param name="About">Members of the family; none: the whole family.</param>
/// <param name="Said">What it says, and to whom.</param>
public sealed record WriteNote(
    CaseId Case,
    NoteKind Kind,
    DateTime At,
    IReadOnlyCollection<PersonId> About,
    NoteSaid Said
);

/// <summary>By whoever works with the family.</summary>
public sealed class WriteNoteOperation(AppDb db, CaseAccessQuery access, TimeProvider clock)
{
    public async Task<Outcome<CaseNote>> RunAsync(
        WriteNote request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            await access.OfAsync(request.Case, Permission.CasesWork, actor, cancel)
            is not { } opened
        )
            return Outcome.NotFound;
        var (of, now) = (opened.Case, clock.UtcNow());
        var readers = await NoteRules.ReadersAsync(db, of.FamilyId, clock.Today(), cancel);
        if (
            NoteRules.Wrong(request.Said, opened.Access.May, [.. readers.Select(r => r.Who)]) is
            { } wrong
        )
            return Outcome.Refused(wrong);
        if (HasBeen.WhyNot(request.At, now) is { } early)
            return Outcome.Refused(early);
        var members = await db
            .FamilyMembers.AsNoTracking()
            .Where(m => m.FamilyId == of.FamilyId)
            .Select(m => m.PersonId)
            .ToListAsync(cancel);
        if (request.About.Except(members).Any())
            return Outcome.Refused("Somebody you chose is no member of this family.");
        var note = Row(request, of, actor, now, clock);
        db.CaseNotes.Add(note);
        return await db.SaveAsync(
            note,
            Event.By(actor, "cases.note-written", of.Subject, now),
            cancel
        );
    }

    internal static CaseNote Row(
        WriteNote request,
        Case of,
        Actor actor,
        DateTime now,
        TimeProvider clock
    )
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        return new()
        {
            Id = id,
            CaseId = of.Id,
            Kind = request.Kind,
            At = request.At,
            Text = request.Said.Text.Trim(),
            Categories = NoteRules.Categories(request.Said.Categories),
            Readers = request.Said.Readers,
            Named = Named(id, request.Said),
            About =
            [
                .. request
                    .About.Distinct()
                    .Select(p => new NotePerson { NoteId = id, PersonId = p }),
            ],
            RecordedAt = now,
            RecordedBy = actor.UserId,
            AgencyId = actor.AgencyId,
        };
    }

    internal static List<NoteReader> Named(Guid note, NoteSaid said) =>
        said.Readers == NoteReaders.Named
            ? [.. said.Named.Distinct().Select(w => new NoteReader { NoteId = note, Who = w })]
            : [];
}
