using System.Globalization;
using System.Text.Json;
using Hearth.Core.Data;
using Hearth.Core.Eligibility.Running;
using Hearth.Core.People;
using Hearth.Core.Sources;
using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Facts;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Eligibility.Reading;

/// <summary>The facts an answer rests on, with the source's name, the return and the person they are about.</summary>
internal static class NeedEvidence
{
    public static async Task<IReadOnlyDictionary<long, IReadOnlyList<FactRead>>> ReadAsync(
        AppDb db,
        SourceCatalogue catalogue,
        IReadOnlyList<Need> needs,
        CancellationToken cancel
    )
    {
        var stated = needs.ToDictionary(n => n.Id, n => Facts(n.Facts));
        var ids = stated.Values.SelectMany(f => f).Select(f => f.RecordId).Distinct().ToArray();
        var records = await db
            .Records.AsNoTracking()
            .Where(r => ids.Contains(r.Id))
            .ToDictionaryAsync(r => r.Id, cancel);
        var identities = records
            .Values.SelectMany(r => new[] { r.IdentityId, r.OtherIdentityId ?? r.IdentityId })
            .Distinct()
            .ToArray();
        var people = await db
            .PersonLinks.AsNoTracking()
            .Where(l => identities.Contains(l.IdentityId))
            .ToDictionaryAsync(l => l.IdentityId, l => l.PersonId, cancel);
        return needs.ToDictionary(
            n => n.Id,
            n => (IReadOnlyList<FactRead>)[.. stated[n.Id].Select(f => Read(f, n.PersonId))]
        );

        FactRead Read(Evidence evidence, PersonId? of)
        {
            // A nomination is numbered among the family's own, and is no partner's record.
            var record =
                evidence.SourceId == Nominated.Source
                    ? null
                    : records.GetValueOrDefault(evidence.RecordId);
            return new FactRead(
                evidence.Fact,
                of ?? PersonOf(record, evidence.Fact),
                evidence.SourceId,
                evidence.SourceId == Nominated.Source
                    ? "A nomination"
                    : catalogue.Find(evidence.SourceId)?.Name ?? evidence.SourceId,
                record?.AsAt,
                record?.ReturnNo
            );
        }

        PersonId? PersonOf(Record? record, Fact fact)
        {
            if (record is null)
                return null;
            var identity =
                record.OtherIdentityId is { } other
                && RecordFacts.Read(record.Facts).OfOther.Contains(fact)
                    ? other
                    : record.IdentityId;
            return people.TryGetValue(identity, out var person) ? person : null;
        }
    }

    private static Evidence[] Facts(string json)
    {
        using var document = JsonDocument.Parse(json);
        return
        [
            .. document
                .RootElement.EnumerateArray()
                .Select(e => new Evidence(
                    FactJson.Read($"[{e.GetProperty("fact").GetRawText()}]")[0],
                    e.GetProperty("source").GetString()!,
                    long.Parse(e.GetProperty("record").GetString()!, CultureInfo.InvariantCulture)
                )),
        ];
    }
}
