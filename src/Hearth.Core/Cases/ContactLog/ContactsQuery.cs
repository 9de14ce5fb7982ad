using Hearth.Core.Access;
using Hearth.Core.Cases.Markers;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Cases.Messages.Carrying;
using Hearth.Core.Cases.Messages.Safe;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Rules.Cases.Messages;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.ContactLog;

/// <summary>One thing in the log: a record, or a message Hearth has for them.</summary>
/// <param name="At">When it was, was sent, or was queued.</param>
/// <param name="Who">Names of whom it was with.</param>
/// <param name="Entry">The record; null for a message.</param>
/// <param name="Message">The message; null for a record.</param>
/// <param name="Name">The message's name.</param>
public sealed record ContactItem(
    DateTime At,
    IReadOnlyList<string> Who,
    ContactLogEntry? Entry,
    Message? Message = null,
    string? Name = null
);

/// <summary>Somebody of the family, and what is recorded of writing to them.</summary>
public sealed record ReachablePerson(
    PersonId Id,
    string Name,
    ILookup<MessageChannel, ContactPreference> Recorded
)
{
    /// <summary>What is recorded of each way; of two people found to be one, the one not safe if there is any.</summary>
    public IReadOnlyDictionary<MessageChannel, ContactPreference> Preferences =>
        Recorded.ToDictionary(w => w.Key, w => w.FirstOrDefault(p => !p.IsSafe) ?? w.First());

    /// <summary>Two people found to be one had said something of it, and nobody has asked since.</summary>
    public bool IsOfTwo(MessageChannel way) => Recorded[way].Skip(1).Any();

    /// <summary>They name two places, and so nobody is written to.</summary>
    public bool Differs(MessageChannel way) => SafeToContact.Differ(Recorded[way]);

    /// <summary>Of the record that the next one replaces.</summary>
    public int? VersionOf(MessageChannel way) =>
        Recorded[way].SingleOrDefault(p => !p.Beside)?.Version;

    /// <summary>Where they live is not for the reader.</summary>
    public bool IsHidden { get; init; }
}

/// <param name="Items">The latest first.</param>
/// <param name="People">Living members of the family.</param>
/// <param name="IsAnybodySending">Else messages wait until the council names who sends them.</param>
public sealed record ContactsRead(
    IReadOnlyList<ContactItem> Items,
    IReadOnlyList<ReachablePerson> People,
    bool IsAnybodySending
);

/// <summary>When a family was spoken with and written to, and how it is safe to (requirement SU-14).</summary>
public sealed class ContactsQuery(
    AppDb db,
    CaseAccessQuery access,
    MessageRules rules,
    Carriers carriers,
    HiddenAddressQuery addresses,
    TimeProvider clock
)
{
    /// <summary>Null when there is no such case, or none the actor may know of. That it is read is an event.</summary>
    public async Task<ContactsRead?> RunAsync(CaseId id, Actor actor, CancellationToken cancel)
    {
        if (await access.OfAsync(id, Permission.CasesRead, actor, cancel) is not { Case: var of })
            return null;
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor,
            "cases.contacts-read",
            of.Subject,
            null,
            cancel
        );
        var members = await FamilyMembersRead.ReadAsync(db, of.FamilyId, cancel);
        var entries = await db
            .ContactLog.AsNoTracking()
            .Include(e => e.With)
            .Where(e => e.CaseId == id)
            .ToListAsync(cancel);
        var messages = await db
            .Messages.AsNoTracking()
            .Where(m => m.CaseId == id)
            .ToListAsync(cancel);
        var ids = members.Select(m => m.Id).ToArray();
        var preferences = await db
            .ContactPreferences.AsNoTracking()
            .Where(p => ids.Contains(p.PersonId))
            .ToListAsync(cancel);
        var hidden = await addresses.OfAsync(ids, actor, cancel);
        foreach (
            var letter in preferences.Where(p =>
                p.Channel == MessageChannel.Letter && hidden.Contains(p.PersonId)
            )
        )
            letter.Address = null;
        string NameOf(PersonId person) =>
            members.FirstOrDefault(m => m.Id == person)?.Name ?? "someone no longer in the family";
        return new(
            [
                .. entries
                    .Select(e => new ContactItem(
                        e.At,
                        [
                            .. e.With.Select(w => NameOf(w.PersonId)),
                            .. e.WithOthers is { } others ? [others] : Array.Empty<string>(),
                        ],
                        e
                    ))
                    .Concat(
                        messages.Select(m => new ContactItem(
                            m.SentAt ?? m.QueuedAt,
                            m.PersonId is { } person ? [NameOf(person)] : [],
                            null,
                            m,
                            rules.Templates.GetValueOrDefault(m.Template)?.Name ?? m.Template
                        ))
                    )
                    .OrderByDescending(i => i.At),
            ],
            [
                .. members.Select(m => new ReachablePerson(
                    m.Id,
                    m.Name,
                    preferences
                        .Where(p => p.PersonId == m.Id)
                        .OrderBy(p => p.Beside)
                        .ToLookup(p => p.Channel)
                )
                {
                    IsHidden = hidden.Contains(m.Id),
                }),
            ],
            carriers.Any
        );
    }
}
