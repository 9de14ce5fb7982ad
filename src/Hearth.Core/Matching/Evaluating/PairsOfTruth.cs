using Hearth.Core.Data;
using Hearth.Core.Matching.Running;
using Hearth.Core.Sources;
using Hearth.Linkage;
using Hearth.Linkage.Evaluate;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching.Evaluating;

/// <summary>A run's pairs, scored again, with the truth of each; and whether the run took both for one person.</summary>
internal sealed record PairsOfTruth(IReadOnlyList<KnownPair> Pairs, IReadOnlyList<bool> Together)
{
    public static async Task<PairsOfTruth> ReadAsync(
        AppDb db,
        MatchRun run,
        LinkageModel model,
        TruthFolder truth,
        CancellationToken cancel
    )
    {
        var (known, _) = await StandingIdentities.ReadAsync(db, run.AsAt, cancel);
        var persons = await PersonsAsync(db, run.AsAt, known, truth, cancel);
        var found = await db
            .PersonLinks.AsNoTracking()
            .ToDictionaryAsync(l => l.IdentityId, l => l.PersonId, cancel);
        var table = IdentityTable.Of([.. known.Select(k => k.Identity)]);
        var (pairs, together) = (new List<KnownPair>(), new List<bool>());
        foreach (var pair in Linker.Score(table, model, options: new(Cancel: cancel)).Pairs)
        {
            var (one, other) = (persons[pair.Left], persons[pair.Right]);
            if (
                one < 0
                || other < 0
                || !found.TryGetValue(known[pair.Left].Identity.Id, out var left)
                || !found.TryGetValue(known[pair.Right].Identity.Id, out var right)
            )
                continue;
            pairs.Add(new(pair.Weight, one == other));
            together.Add(left == right);
        }
        return new(pairs, together);
    }

    /// <summary>For each identity the true person most of its rows are about; −1 when the truth knows none.</summary>
    private static async Task<int[]> PersonsAsync(
        AppDb db,
        DateOnly asAt,
        Standing[] known,
        TruthFolder truth,
        CancellationToken cancel
    )
    {
        var places = known.Index().ToDictionary(k => k.Item.Identity.Id, k => k.Index);
        var files = await db
            .Returns.AsNoTracking()
            .ToDictionaryAsync(r => r.No, r => r.FileName, cancel);
        var votes = new Dictionary<(int Place, int Person), int>();
        await foreach (var record in StandingRecords.ReadAsync(db, asAt, cancel: cancel))
        {
            var (file, row) = (files[record.ReturnNo], (int)(record.Id & 0xFFFFFFFF));
            Vote(record.IdentityId, truth.PersonOf(file, row, other: false));
            if (record.OtherIdentityId is { } other)
                Vote(other, truth.PersonOf(file, row, other: true));
        }
        var persons = new int[known.Length];
        Array.Fill(persons, -1);
        foreach (var of in votes.GroupBy(v => v.Key.Place))
            persons[of.Key] = of.OrderByDescending(v => v.Value)
                .ThenBy(v => v.Key.Person)
                .First()
                .Key.Person;
        return persons;

        void Vote(long identity, int person)
        {
            if (person < 0 || !places.TryGetValue(identity, out var place))
                return;
            votes[(place, person)] = votes.GetValueOrDefault((place, person)) + 1;
        }
    }
}
