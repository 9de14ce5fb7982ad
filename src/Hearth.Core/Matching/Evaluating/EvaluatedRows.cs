using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sources;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching.Evaluating;

/// <summary>
/// For each standing row whose true person is known: the number of the person found and of the true one; and the
/// true persons whom some row calls by a name, which is the least by which anyone could be placed in a family.
/// </summary>
internal sealed record EvaluatedRows(
    int[] Found,
    int[] True,
    IReadOnlySet<int> Named,
    IReadOnlyDictionary<PersonId, int> Numbers
)
{
    private readonly Dictionary<int, int> mostlyAbout = Found
        .Zip(True)
        .GroupBy(p => p.First)
        .ToDictionary(
            g => g.Key,
            g =>
                g.CountBy(p => p.Second)
                    .OrderByDescending(c => c.Value)
                    .ThenBy(c => c.Key)
                    .First()
                    .Key
        );

    /// <summary>The true person most of a found person's rows are about; null when the truth knows none of them.</summary>
    public int? MostlyAbout(PersonId person) =>
        Numbers.TryGetValue(person, out var number)
        && mostlyAbout.TryGetValue(number, out var truly)
            ? truly
            : null;

    public static async Task<EvaluatedRows> ReadAsync(
        AppDb db,
        DateOnly asAt,
        TruthFolder truth,
        CancellationToken cancel
    )
    {
        var files = await db
            .Returns.AsNoTracking()
            .ToDictionaryAsync(r => r.No, r => r.FileName, cancel);
        var numbers = new Dictionary<PersonId, int>();
        var personOf = new Dictionary<long, int>();
        await foreach (
            var link in db.PersonLinks.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel)
        )
        {
            if (!numbers.TryGetValue(link.PersonId, out var number))
                numbers[link.PersonId] = number = numbers.Count;
            personOf[link.IdentityId] = number;
        }
        var nameless = await db
            .Identities.Where(i => i.Surname == null && i.Forename == null)
            .Select(i => i.Id)
            .ToHashSetAsync(cancel);
        var (found, truly) = (new List<int>(), new List<int>());
        var named = new HashSet<int>();
        await foreach (var record in StandingRecords.ReadAsync(db, asAt, cancel: cancel))
        {
            var (file, row) = (files[record.ReturnNo], (int)(record.Id & 0xFFFFFFFF));
            Add(record.IdentityId, truth.PersonOf(file, row, other: false));
            if (record.OtherIdentityId is { } other)
                Add(other, truth.PersonOf(file, row, other: true));
        }
        return new([.. found], [.. truly], named, numbers);

        void Add(long identity, int person)
        {
            if (person < 0 || !personOf.TryGetValue(identity, out var number))
                return;
            found.Add(number);
            truly.Add(person);
            if (!nameless.Contains(identity))
                named.Add(person);
        }
    }
}
