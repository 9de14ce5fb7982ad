using Hearth.Core.Data;
using Hearth.Core.Eligibility.Running;
using Hearth.Core.People;
using Hearth.Core.Sources;
using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Dates;
using Hearth.Rules.Facts;
using Hearth.Rules.Frameworks;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Eligibility.Reading;

/// <summary>What the standing records say happened to a family's members within some days, under the problem it may speak for.</summary>
internal static class TimelineOf
{
    public static async Task<IReadOnlyList<TimelineFact>> ReadAsync(
        AppDb db,
        SourceCatalogue catalogue,
        IReadOnlyList<MemberRead> members,
        Framework? framework,
        (DateOnly From, DateOnly To) days,
        DateTime? knownBy,
        CancellationToken cancel
    )
    {
        // What no problem looks at (such as a place at college) is no business of this page.
        if (framework is null)
            return [];
        var ids = members.Select(m => m.Id).ToArray();
        var people = await db
            .PersonLinks.AsNoTracking()
            .Where(l => ids.Contains(l.PersonId))
            .ToDictionaryAsync(l => l.IdentityId, l => l.PersonId, cancel);
        var records = await StandingRecordsOf.ReadAsync(db, people.Keys, days.To, knownBy, cancel);
        var span = new DateSpan(days.From, days.To);
        List<TimelineFact> found = [];
        foreach (var record in records)
        {
            var (ofSubject, ofOther) = RecordFacts.Read(record.Facts);
            foreach (var fact in ofSubject)
                Add(record, record.IdentityId, fact);
            if (record.OtherIdentityId is { } other)
                foreach (var fact in ofOther)
                    Add(record, other, fact);
        }
        return
        [
            .. found
                .DistinctBy(f => (f.Of.Fact, f.Of.Person, f.Of.SourceId, f.ProblemId))
                .OrderBy(f => f.Of.Fact.Start ?? DateOnly.MinValue)
                .ThenBy(f => f.Of.SourceId, StringComparer.Ordinal),
        ];

        void Add(StandingRecord record, long identity, Fact fact)
        {
            if (!people.TryGetValue(identity, out var person))
                return;
            if (fact.Start is null || fact.Touches(span) != true)
                return;
            var problem = framework.Headlines.FirstOrDefault(h =>
                h.Indicators.Any(i => i.Criterion.Kinds.Contains(fact.Kind))
            );
            if (problem is null)
                return;
            found.Add(
                new(
                    new FactRead(
                        fact,
                        person,
                        record.SourceId,
                        catalogue.Find(record.SourceId)?.Name ?? record.SourceId,
                        record.AsAt,
                        record.ReturnNo
                    ),
                    problem.Id,
                    problem.Name
                )
            );
        }
    }
}
