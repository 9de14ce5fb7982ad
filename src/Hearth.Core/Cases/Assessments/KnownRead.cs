using Hearth.Core.Data;
using Hearth.Core.Eligibility.Running;
using Hearth.Core.People;
using Hearth.Core.Sources;
using Hearth.Core.Sources.Catalogue;
using Hearth.Core.Sources.Corrections;
using Hearth.Rules.Dates;
using Hearth.Rules.Facts;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Assessments;

/// <summary>Something an agency's record tells of a member, before anybody has asked them.</summary>
/// <param name="RecordId">The record.</param>
/// <param name="FactNo">Which of its facts, from 0.</param>
/// <param name="Person">Of whom.</param>
/// <param name="Fact">What it tells.</param>
/// <param name="Category">The kind of information.</param>
/// <param name="SourceId">The source.</param>
/// <param name="SourceName">As a page says it.</param>
/// <param name="AsAt">The day it stood: how old it is follows from this.</param>
/// <param name="Check">What the family said of it in this assessment; null: not gone through yet.</param>
/// <param name="Correction">What is wrong with it, said in this or any other assessment; null: nothing.</param>
public sealed record KnownItem(
    long RecordId,
    int FactNo,
    PersonId Person,
    Fact Fact,
    string Category,
    string SourceId,
    string SourceName,
    DateOnly AsAt,
    KnownCheck? Check,
    SourceCorrection? Correction
);

/// <summary>
/// What is known before the first visit and may be used (requirement SU-4): facts of the last two years in records that stand, of
/// sources that the reader may see.
/// </summary>
internal sealed class KnownRead(AppDb db, SourceCatalogue catalogue, SharingVocabulary words)
{
    private const int Months = 24;

    public async Task<IReadOnlyList<KnownItem>> ReadAsync(
        OpenedAssessment opened,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var access = opened.Case.Access;
        var ids = opened.People.Select(p => p.Id).ToArray();
        var people = await db
            .PersonLinks.AsNoTracking()
            .Where(l => ids.Contains(l.PersonId))
            .ToDictionaryAsync(l => l.IdentityId, l => l.PersonId, cancel);
        if (people.Count == 0)
            return [];
        var records = (
            await StandingRecordsOf.ReadAsync(db, people.Keys, today, null, cancel)
        ).Where(r => access.MaySource(r.SourceId));
        var checks = await db
            .KnownChecks.AsNoTracking()
            .Where(c => c.AssessmentId == opened.Of.Id)
            .ToDictionaryAsync(c => (c.RecordId, c.FactNo), cancel);
        var family = opened.Case.Case.FamilyId;
        var corrections = (
            await db
                .SourceCorrections.AsNoTracking()
                .Where(c => c.FamilyId == family && c.State != CorrectionState.Withdrawn)
                .ToListAsync(cancel)
        ).ToLookup(c => (c.RecordId, c.FactNo));
        var span = new DateSpan(today.AddMonths(-Months), today);
        List<KnownItem> found = [];
        foreach (var record in records)
        foreach (var (identity, fact, no) in Facts(record))
        {
            if (!people.TryGetValue(identity, out var person) || !IsRecent(record, fact, span))
                continue;
            found.Add(
                new(
                    record.Id,
                    no,
                    person,
                    fact,
                    words.CategoryOf(record.SourceId)!.Id,
                    record.SourceId,
                    catalogue.Find(record.SourceId)?.Name ?? record.SourceId,
                    record.AsAt,
                    checks.GetValueOrDefault((record.Id, no)),
                    corrections[(record.Id, no)].MaxBy(c => c.RecordedAt)
                )
            );
        }
        return
        [
            .. found
                .OrderByDescending(k => k.Fact.Start ?? k.AsAt)
                .ThenBy(k => k.RecordId)
                .ThenBy(k => k.FactNo),
        ];
    }

    private static IEnumerable<(long Identity, Fact Fact, int No)> Facts(StandingRecord record)
    {
        var (ofSubject, ofOther) = RecordFacts.Read(record.Facts);
        var no = 0;
        foreach (var fact in ofSubject)
            yield return (record.IdentityId, fact, no++);
        if (record.OtherIdentityId is not { } other)
            yield break;
        foreach (var fact in ofOther)
            yield return (other, fact, no++);
    }

    /// <summary>A fact without a day of its own, such as a term's attendance, is as old as the record that tells it.</summary>
    private static bool IsRecent(StandingRecord record, Fact fact, DateSpan span) =>
        fact.Start is null ? span.Holds(record.AsAt) : fact.Touches(span) == true;
}
