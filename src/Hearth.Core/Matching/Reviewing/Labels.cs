using System.Text.Json;
using Hearth.Core.Data;
using Hearth.Linkage.Evaluate;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching.Reviewing;

/// <summary>A pair that people agreed on or settled, as one person or two, and how many pairs it stands for.</summary>
internal sealed record Label(long Left, long Right, bool IsMatch, double Stands);

/// <summary>What the latest sample tells, and every label there is.</summary>
internal sealed record Labels(
    ReviewSample? Sample,
    IReadOnlyList<Stratum> Drawn,
    IReadOnlyList<SampleStratum> Judged,
    int CannotTell,
    IReadOnlyList<Label> All
)
{
    public static async Task<Labels> ReadAsync(AppDb db, CancellationToken cancel)
    {
        var said = (await WriteDoubtful.AnswersAsync(db, cancel))
            .Select(p => (p.Key, Verdict.Of(p, p.Max(a => a.Asked)).Answer))
            .Where(p => p.Answer is not null)
            .ToDictionary(p => p.Key, p => p.Answer!.Value);
        var sample = await db
            .ReviewSamples.AsNoTracking()
            .OrderByDescending(s => s.No)
            .FirstOrDefaultAsync(cancel);
        var strata = sample is null
            ? []
            : JsonSerializer.Deserialize<Stratum[]>(sample.Strata) ?? [];
        var judged = new SampleStratum[strata.Length];
        var labels = new Dictionary<(long, long), Label>();
        var unsure = 0;
        for (var s = 0; s < strata.Length; s++)
        {
            // Tuples are made here, not in the query: PostgreSQL would answer with records.
            var drawn = await db
                .SampledPairs.AsNoTracking()
                .Where(p => p.SampleNo == sample!.No && p.Stratum == s)
                .OrderBy(p => p.Place)
                .Select(p => new { p.LeftIdentity, p.RightIdentity })
                .ToListAsync(cancel);
            var pairs = drawn.Select(p => (p.LeftIdentity, p.RightIdentity));
            // Only as far as the first that waits: pairs answered out of turn, because they were doubtful, are no random choice.
            var inTurn = pairs.TakeWhile(said.ContainsKey).ToArray();
            var sure = Array.FindAll(inTurn, p => said[p] != PairAnswer.CannotTell);
            unsure += inTurn.Length - sure.Length;
            judged[s] = new(
                strata[s].Together,
                strata[s].Pairs,
                sure.Length,
                sure.Count(p => said[p] == PairAnswer.SamePerson)
            );
            foreach (var pair in sure)
                labels[pair] = Of(pair, said[pair], (double)strata[s].Pairs / sure.Length);
        }
        foreach (var (pair, answer) in said.Where(p => p.Value != PairAnswer.CannotTell))
            labels.TryAdd(pair, Of(pair, answer, 1));
        return new(sample, strata, judged, unsure, [.. labels.Values]);
    }

    private static Label Of((long Left, long Right) pair, PairAnswer answer, double stands) =>
        new(pair.Left, pair.Right, answer == PairAnswer.SamePerson, stands);
}
