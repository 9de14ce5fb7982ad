using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Cases;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.FrontDoor;

/// <summary>What of the queue is wanted.</summary>
public enum ContactsPart
{
    /// <summary>To be decided, the most pressing first.</summary>
    ToDecide,

    /// <summary>Decided, and the referrer has not heard.</summary>
    ToTell,

    /// <summary>Done, the newest first.</summary>
    Done,
}

/// <param name="Contact">The contact, without its people.</param>
/// <param name="Standing">Against its clock.</param>
/// <param name="About">Whom it is about, as the referrer says.</param>
public sealed record ContactListed(Contact Contact, ContactStanding Standing, string About)
{
    private const int Named = 2;

    /// <summary>Whom it is about, in one line: the first, and how many more.</summary>
    public string AboutShort =>
        Contact.People.Count <= Named
            ? About
            : string.Join(
                ", ",
                Contact
                    .People.OrderBy(p => p.No)
                    .Take(Named)
                    .Select(p => ContactsQuery.NameOf(p.Asked))
            ) + $" and {Contact.People.Count - Named} more";
}

/// <param name="Contacts">Of one page.</param>
/// <param name="Total">Of the whole part.</param>
/// <param name="At">Which page, from 1.</param>
/// <param name="Size">Of a page.</param>
/// <param name="Untold">Of how many contacts, whichever part was asked for, the referrer has not heard what was decided.</param>
public sealed record ContactsPage(
    IReadOnlyList<ContactListed> Contacts,
    int Total,
    int At,
    int Size,
    int Untold
);

/// <summary>The front door's queue.</summary>
public sealed class ContactsQuery(AppDb db, TimeProvider clock)
{
    private const int Size = 25;

    public async Task<ContactsPage?> RunAsync(
        ContactsPart part,
        int at,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.CasesDecide))
            return null;
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor,
            "cases.front-door-read",
            "contacts",
            null,
            cancel
        );
        var visible = ContactAccess.Visible(db, actor).AsNoTracking();
        var wanted = Of(visible, part);
        var total = await wanted.CountAsync(cancel);
        var untold = await Of(visible, ContactsPart.ToTell).CountAsync(cancel);
        var page = Math.Clamp(at, 1, Math.Max(1, (total + Size - 1) / Size));
        var found = await wanted
            .Skip((page - 1) * Size)
            .Take(Size)
            .Include(c => c.People)
            .ToListAsync(cancel);
        var families = found.Select(c => c.FamilyId).OfType<FamilyId>().ToArray();
        var names = await db
            .Families.Where(f => families.Contains(f.Id))
            .ToDictionaryAsync(f => f.Id, f => f.Name, cancel);
        return new([.. found.Select(c => Listed(c, names))], total, page, Size, untold);
    }

    private ContactListed Listed(Contact contact, Dictionary<FamilyId, string> families) =>
        new(
            contact,
            ContactClock.Standing(
                contact.Due,
                contact.DecidedAt is { } at ? London.DateOf(at) : null,
                clock.Today()
            ),
            contact.People.Count > 0
                ? string.Join(", ", contact.People.OrderBy(p => p.No).Select(p => NameOf(p.Asked)))
                : $"The {families.GetValueOrDefault(contact.FamilyId ?? default)} family"
        );

    internal static string NameOf(Matching.Finding.PersonAsked asked) =>
        $"{asked.Forename} {asked.Surname}".Trim();

    private static IQueryable<Contact> Of(IQueryable<Contact> all, ContactsPart part) =>
        part switch
        {
            // A concern for a child before all else.
            ContactsPart.ToDecide => all.Where(c => c.Decision == null)
                .OrderBy(c => c.Kind == ContactKind.SafeguardingConcern ? 0 : 1)
                .ThenBy(c => c.Due)
                .ThenBy(c => c.Id),
            ContactsPart.ToTell => all.Where(c => c.Decision != null && c.ReferrerToldAt == null)
                .OrderBy(c => c.DecidedAt),
            _ => all.Where(c => c.ReferrerToldAt != null).OrderByDescending(c => c.DecidedAt),
        };
}
