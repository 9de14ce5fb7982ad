using System.Security.Cryptography;
using System.Text;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Partners;
using Hearth.Core.People;
using Hearth.Core.Sharing.Disclosures;
using Hearth.Rules.Cases.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Meetings;

/// <summary>
/// Records, before a reader is given anything, that they read each family's part of a meeting, and what of it another agency's
/// information is: at a complex meeting that is a sharing like any other (requirement SH-3), written once for each reader,
/// holder and kinds of information.
/// </summary>
public sealed class MeetingSharings(AppDb db, TimeProvider clock)
{
    internal async Task ReadAsync(
        OpenedMeeting opened,
        IReadOnlyList<SectionRead> sections,
        Actor actor,
        CancellationToken cancel
    )
    {
        var meeting = opened.Meeting;
        var now = clock.UtcNow();
        var families = sections.Where(s => s.Listed is not null).ToArray();
        Event Read(Actor by, string subject) =>
            Event.By(by, "cases.meeting-read", subject, now, meeting.Detail);
        Event[] events =
            families.Length == 0
                ? [Read(actor, meeting.Subject)]
                :
                [
                    .. families.Select(s =>
                        Read(
                            actor with
                            {
                                Basis = actor.Basis ?? opened.Families[s.Listed!.FamilyId].Basis,
                            },
                            s.Listed!.Subject
                        )
                    ),
                ];
        var shared =
            opened.Rule.About == MeetingAbout.ListedFamilies
                ? families.SelectMany(s => Shared(opened, s, actor, now)).ToArray()
                : [];
        // The same reader in two windows: who comes second finds it written.
        for (var tries = 2; ; tries--)
        {
            var ids = shared.Select(d => d.Id).ToArray();
            var written = await db
                .Disclosures.Where(d => ids.Contains(d.Id))
                .Select(d => d.Id)
                .ToListAsync(cancel);
            db.Disclosures.AddRange(shared.Where(d => !written.Contains(d.Id)));
            db.Events.AddRange(events);
            try
            {
                await db.SaveChangesAsync(cancel);
                return;
            }
            catch (DbUpdateException) when (tries > 1 && shared.Length > 0)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private static IEnumerable<Disclosure> Shared(
        OpenedMeeting opened,
        SectionRead section,
        Actor actor,
        DateTime now
    )
    {
        var family = section.Listed!.FamilyId;
        var held = section
            .Papers.Select(p => (Holder: p.Of.AgencyId, Kind: p.Of.Category!))
            // That it is on the list, and what is said of it, the council holds.
            .Append((Holder: Agency.Council, Kind: CaseAccessQuery.Category))
            .Where(h => h.Holder != actor.AgencyId)
            .Distinct()
            .GroupBy(h => h.Holder, h => h.Kind, StringComparer.Ordinal);
        foreach (var holder in held)
        {
            var kinds = holder.Order(StringComparer.Ordinal).ToArray();
            var to = opened.Mine!.Name;
            yield return RecordDisclosureOperation.Row(
                new(
                    family,
                    null,
                    Channel.Meeting,
                    kinds,
                    $"{opened.Rule.Name} of {Rules.Words.Day(opened.Meeting.Day)}",
                    actor.AgencyId,
                    to,
                    Kebab.Of(actor.Purpose),
                    London.DateOf(now)
                )
                {
                    Id = IdOf(opened.Meeting.Id, family, actor.UserId, holder.Key, kinds),
                },
                opened.Families[family].Decide(kinds[0], holder.Key),
                holder.Key,
                actor.UserId,
                now
            );
        }
    }

    /// <summary>The same for the same sharing, so that it is written once.</summary>
    private static Guid IdOf(
        Guid meeting,
        FamilyId family,
        string reader,
        string holder,
        string[] kinds
    ) =>
        new(
            SHA256
                .HashData(
                    Encoding.UTF8.GetBytes(
                        string.Join('|', [$"{meeting:D}", $"{family}", reader, holder, .. kinds])
                    )
                )
                .AsSpan(0, 16)
        );
}
