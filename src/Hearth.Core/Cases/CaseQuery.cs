using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases;

/// <param name="Case">The episode.</param>
/// <param name="FamilyName">What the family is called.</param>
/// <param name="Members">Who belongs to it.</param>
/// <param name="Episodes">Every episode of the family, the newest first.</param>
public sealed record CaseRead(
    Case Case,
    string FamilyName,
    IReadOnlyList<MemberRead> Members,
    IReadOnlyList<Case> Episodes
);

/// <summary>A case with its family, for those who may know of it. That it is read is an event, saved before anything is given back.</summary>
public sealed class CaseQuery(AppDb db, CaseAccessQuery access, TimeProvider clock)
{
    public async Task<CaseRead?> RunAsync(CaseId id, Actor actor, CancellationToken cancel)
    {
        if (await access.OfAsync(id, Permission.CasesRead, actor, cancel) is not { } opened)
            return null;
        var family = opened.Case.FamilyId;
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor with
            {
                Basis = actor.Basis ?? opened.Access.Basis,
            },
            "cases.read",
            opened.Case.Subject,
            null,
            cancel
        );
        return new(
            opened.Case,
            await db.Families.Where(f => f.Id == family).Select(f => f.Name).SingleAsync(cancel),
            await FamilyMembersRead.ReadAsync(db, family, cancel),
            await db
                .Cases.AsNoTracking()
                .Where(c => c.FamilyId == family)
                .OrderByDescending(c => c.OpenedOn)
                .ToListAsync(cancel)
        );
    }
}
