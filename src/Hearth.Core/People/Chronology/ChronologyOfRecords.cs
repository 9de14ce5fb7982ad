using Hearth.Core.Data;
using Hearth.Core.Eligibility.Running;
using Hearth.Core.Sharing;
using Hearth.Core.Sources;
using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Facts;
using Hearth.Rules.Loading;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.People.Chronology;

/// <summary>What the standing records of sources that the reader may see say happened to a family's members, whenever it was.</summary>
internal sealed class ChronologyOfRecords(
    AppDb db,
    Rulebook rulebook,
    SourceCatalogue catalogue,
    TimeProvider clock
)
{
    public async Task<IReadOnlyList<ChronologyEvent>> ReadAsync(
        IReadOnlyList<MemberRead> members,
        FamilyAccess access,
        CancellationToken cancel
    )
    {
        // What no framework looks at (such as a place at college) is no business of this page either.
        var kinds = rulebook
            .Frameworks.SelectMany(f => f.Indicators)
            .SelectMany(i => i.Indicator.Criterion.Kinds)
            .ToHashSet();
        var of = members.ToDictionary(m => m.Id, m => m.Name);
        var ids = of.Keys.ToArray();
        var people = await db
            .PersonLinks.AsNoTracking()
            .Where(l => ids.Contains(l.PersonId))
            .ToDictionaryAsync(l => l.IdentityId, l => l.PersonId, cancel);
        var standing = await StandingRecordsOf.ReadAsync(
            db,
            people.Keys,
            clock.Today(),
            null,
            cancel
        );
        List<ChronologyEvent> found = [];
        foreach (var record in standing.Where(r => access.MaySource(r.SourceId)))
        {
            var (ofSubject, ofOther) = RecordFacts.Read(record.Facts);
            foreach (var fact in ofSubject)
                Add(record, record.IdentityId, fact);
            if (record.OtherIdentityId is { } other)
                foreach (var fact in ofOther)
                    Add(record, other, fact);
        }
        return found;

        void Add(StandingRecord record, long identity, Fact fact)
        {
            if (
                (fact.Start ?? fact.End) is { } day
                && kinds.Contains(fact.Kind)
                && people.TryGetValue(identity, out var person)
            )
                found.Add(
                    new(
                        ChronologyKind.Record,
                        day,
                        person,
                        of[person],
                        catalogue.Find(record.SourceId)?.Name ?? record.SourceId,
                        fact
                    )
                );
        }
    }
}
