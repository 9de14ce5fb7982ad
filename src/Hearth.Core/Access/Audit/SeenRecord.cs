using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Access.Audit;

/// <param name="Family">The family.</param>
/// <param name="Seen">The newest first.</param>
/// <param name="HasMore">There is more than is shown.</param>
public sealed record RecordSeen(FamilyId Family, IReadOnlyList<SeenLine> Seen, bool HasMore)
{
    public IEnumerable<string> Agencies =>
        Seen.Select(s => s.Agency).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}

/// <param name="At">When, UTC.</param>
/// <param name="Who">By name.</param>
/// <param name="Agency">For whom they acted.</param>
/// <param name="What">What they did, in plain words.</param>
/// <param name="Why">The purpose they acted for.</param>
/// <param name="Basis">The lawful basis, where it was given.</param>
/// <param name="Refused">They asked, and were shown nothing.</param>
/// <param name="Event">The event, to be proved.</param>
public sealed record SeenLine(
    DateTime At,
    string Who,
    string Agency,
    string What,
    string Why,
    string? Basis,
    bool Refused,
    Guid Event
);

/// <summary>
/// Who has seen a family's record: by name and agency, when, why and what (requirement SH-8). It names nobody of the family,
/// so that whoever looks it up need not be someone who may see them.
/// </summary>
public sealed class SeenRecordQuery(AppDb db, TimeProvider clock)
{
    private const int Most = 1_000;

    /// <summary>Null when there is no such family, or the actor may not know.</summary>
    public async Task<RecordSeen?> RunAsync(FamilyId family, Actor actor, CancellationToken cancel)
    {
        var about = $"family:{family}";
        if (!actor.May(Permission.AccessAudit) && !actor.May(Permission.PeopleRead))
        {
            await ReadEvent.RefusedAsync(db, clock, actor, about, cancel);
            return null;
        }
        if (!await db.Families.AnyAsync(f => f.Id == family, cancel))
            return null;
        await ReadEvent.ReadAsync(db, clock, actor, "access.seen-read", about, null, cancel);
        var subjects = await SubjectsOfFamily.ReadAsync(db, family, cancel);
        var events = await db
            .Events.AsNoTracking()
            .Where(e => subjects.Contains(e.Subject))
            // Making a list and matching are Hearth's own reckoning over everyone, seen by nobody.
            .Where(e => e.Kind != "eligibility.listed")
            .OrderByDescending(e => e.At)
            .Take(Most + 1)
            .ToListAsync(cancel);
        var shown = await EventsShown.ReadAsync(db, [.. events.Take(Most)], cancel);
        return new(
            family,
            [
                .. shown.Select(s => new SeenLine(
                    s.Event.At,
                    s.Who,
                    s.Event.AgencyId,
                    s.What,
                    Why(s.Event.Purpose),
                    s.Event.Basis,
                    s.Event.Kind == "access.refused",
                    s.Event.Id
                )),
            ],
            events.Count > Most
        );
    }

    private static string Why(Purpose purpose) =>
        purpose switch
        {
            Purpose.IdentifyFamilies => "to find families who need support",
            Purpose.SupportFamilies => "to support families",
            Purpose.ManageAccounts => "to look after accounts",
            Purpose.Demonstration => "to show how Hearth works, with invented people",
            Purpose.Oversight => "to check who did what",
            _ => Kebab.Of(purpose).Replace('-', ' '),
        };
}
