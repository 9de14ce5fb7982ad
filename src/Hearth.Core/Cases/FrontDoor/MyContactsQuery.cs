using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.FrontDoor;

/// <summary>What somebody referred and what came of it, as far as they may know.</summary>
public sealed record MyContact(
    string Reference,
    ContactKind Kind,
    DateTime ReceivedAt,
    string About,
    DateOnly Due,
    bool IsDecided,
    string? Told
);

/// <summary>Referrers hear back: what an account referred, the newest first.</summary>
public sealed class MyContactsQuery(AppDb db, TimeProvider clock)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<MyContact>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.CasesRefer))
            return [];
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor,
            "cases.own-contacts-read",
            "contacts",
            null,
            cancel
        );
        var found = await db
            .Contacts.AsNoTracking()
            .Include(c => c.People)
            .Where(c => c.RecordedBy == actor.UserId)
            .OrderByDescending(c => c.ReceivedAt)
            .Take(Most)
            .ToListAsync(cancel);
        return
        [
            .. found.Select(c => new MyContact(
                c.Reference,
                c.Kind,
                c.ReceivedAt,
                string.Join(
                    ", ",
                    c.People.OrderBy(p => p.No).Select(p => ContactsQuery.NameOf(p.Asked))
                ),
                c.Due,
                c.Decision is not null,
                c.ReferrerTold
            )),
        ];
    }
}
