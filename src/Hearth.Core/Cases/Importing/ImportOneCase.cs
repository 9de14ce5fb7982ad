using Hearth.Core.Access;
using Hearth.Core.Cases.Notes;
using Hearth.Core.Cases.Team;
using Hearth.Core.Data;
using Hearth.Core.Matching;
using Hearth.Core.Matching.Finding;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Importing;

/// <summary>
/// One case of an old system, in one transaction: the family's support opens, its lead worker is allocated and its notes are
/// kept, or nothing of it is. The family is found by the same look-up as everywhere, and is never guessed.
/// </summary>
public sealed class ImportRowOperation(
    AppDb db,
    FindPersonOperation find,
    SharingVocabulary words,
    TimeProvider clock
)
{
    internal async Task<Outcome<CaseId>> RunAsync(
        ImportRow row,
        string? framework,
        Actor actor,
        CancellationToken cancel
    )
    {
        var meant = await FamilyAsync(row.Who, actor, cancel);
        if (meant is not Outcome<FamilyId>.Ok { Value: var family })
            return Outcome.Refused(((Outcome<FamilyId>.Refused)meant).Reason);
        User? lead = null;
        if (row.LeadWorker is { } email)
        {
            var normal = email.ToUpperInvariant();
            var account = await db
                .Users.AsNoTracking()
                .Where(u => u.NormalizedEmail == normal)
                .Select(u => u.Id)
                .SingleOrDefaultAsync(cancel);
            var found = await LeadAccounts.FindAsync(db, words, account, family, cancel);
            if (found is not Outcome<User>.Ok { Value: var user })
                return Outcome.Refused($"{email} has no account here that works with families.");
            lead = user;
        }
        return await AddAsync(row, framework, family, lead, actor, cancel);
    }

    private async Task<Outcome<CaseId>> AddAsync(
        ImportRow row,
        string? framework,
        FamilyId family,
        User? lead,
        Actor actor,
        CancellationToken cancel
    )
    {
        var now = clock.UtcNow();
        var opened = await Opening.AddAsync(
            db,
            clock,
            family,
            row.Level,
            null,
            row.Opened,
            actor,
            cancel
        );
        if (opened is not Outcome<Case>.Ok { Value: var of })
            return Rejected(((Outcome<Case>.Refused)opened).Reason);
        if (lead is not null)
        {
            var allocated = await Allocating.AddAsync(
                db,
                clock,
                of,
                lead,
                row.Opened,
                null,
                null,
                false,
                actor,
                cancel
            );
            if (allocated is Outcome<LeadWorkerSpell>.Refused refused)
                return Rejected(refused.Reason);
        }
        string[] texts =
        [
            .. row.Problems.Count > 0
                ? [$"Problems in the old system ({framework}): {string.Join(", ", row.Problems)}"]
                : Array.Empty<string>(),
            .. row.Notes,
        ];
        db.CaseNotes.AddRange(
            texts.Select(text =>
                WriteNoteOperation.Row(
                    new(
                        of.Id,
                        NoteKind.Other,
                        now,
                        [],
                        new(
                            $"From the old system, {row.Reference}: {text}",
                            [],
                            NoteReaders.Team,
                            []
                        )
                    ),
                    of,
                    actor,
                    now,
                    clock
                )
            )
        );
        db.ImportedCases.Add(
            new()
            {
                Reference = row.Reference,
                CaseId = of.Id,
                ImportedAt = now,
                ImportedBy = actor.UserId,
            }
        );
        // One save, and so one transaction: broken off, nothing of the row is there.
        var saved = await db.SaveAsync(
            of.Id,
            Event.By(actor, "cases.imported", of.Subject, now),
            cancel
        );
        // The next row starts afresh, and a long file does not fill the memory.
        db.ChangeTracker.Clear();
        return saved;
    }

    private Outcome.RefusedMarker Rejected(string reason)
    {
        db.ChangeTracker.Clear();
        return Outcome.Refused(reason);
    }

    /// <summary>The one family of the one person who agrees; else why there is none.</summary>
    private async Task<Outcome<FamilyId>> FamilyAsync(
        PersonAsked who,
        Actor actor,
        CancellationToken cancel
    )
    {
        var answer = await find.RunAsync(new(who), actor, cancel);
        if (answer is Outcome<PeopleAnswered>.Refused refused)
            return Outcome.Refused(refused.Reason);
        if (answer is not Outcome<PeopleAnswered>.Ok { Value: var found })
            return Outcome.Refused("nobody may be looked for");
        var meant = found.People.Where(p => p.Grade >= MatchGrade.Good).ToArray();
        return meant switch
        {
            [] => Outcome.Refused("nobody known here agrees with it well enough"),
            [{ Families: [var family] }] => family,
            [{ Families: [] }] => Outcome.Refused("whoever is meant belongs to no family here"),
            [_] => Outcome.Refused("whoever is meant belongs to several families: say which"),
            _ => Outcome.Refused(
                $"{meant.Length} people agree with it equally well: say more of who is meant"
            ),
        };
    }
}
