using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sources;
using Hearth.Rules.Facts;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Eligibility.Running;

/// <summary>What the standing records say of each member of a family: read in one stream, never family by family.</summary>
internal sealed class Recorded
{
    private readonly Dictionary<PersonId, List<Evidence>> byPerson = [];

    public IReadOnlyList<Evidence> Of(PersonId person) =>
        byPerson.TryGetValue(person, out var found) ? found : [];

    public static async Task<Recorded> ReadAsync(
        AppDb db,
        IReadOnlySet<PersonId> members,
        DateOnly asAt,
        DateTime knownBy,
        IReadOnlySet<FactKind> kinds,
        CancellationToken cancel
    )
    {
        var persons = new Dictionary<long, PersonId>();
        await foreach (
            var link in db
                .PersonLinks.AsNoTracking()
                .Select(l => new { l.IdentityId, l.PersonId })
                .AsAsyncEnumerable()
                .WithCancellation(cancel)
        )
        {
            if (members.Contains(link.PersonId))
                persons[link.IdentityId] = link.PersonId;
        }

        var recorded = new Recorded();
        await foreach (var record in StandingRecords.ReadAsync(db, asAt, knownBy, cancel: cancel))
        {
            PersonId? subject = persons.TryGetValue(record.IdentityId, out var s) ? s : null;
            PersonId? other =
                record.OtherIdentityId is { } id && persons.TryGetValue(id, out var o) ? o : null;
            if (subject is null && other is null)
                continue;
            var facts = RecordFacts.Read(record.Facts);
            recorded.Add(subject, facts.OfSubject, record, kinds);
            recorded.Add(other, facts.OfOther, record, kinds);
        }
        return recorded;
    }

    private void Add(
        PersonId? person,
        IReadOnlyList<Fact> facts,
        StandingRecord record,
        IReadOnlySet<FactKind> kinds
    )
    {
        if (person is not { } known)
            return;
        foreach (var fact in facts)
        {
            if (!kinds.Contains(fact.Kind))
                continue;
            if (!byPerson.TryGetValue(known, out var of))
                byPerson[known] = of = [];
            of.Add(new Evidence(fact, record.SourceId, record.Id));
        }
    }
}
