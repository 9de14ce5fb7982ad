using System.Runtime.InteropServices;
using Hearth.Linkage.Internals;

namespace Hearth.Linkage.Encode;

/// <summary>
/// Finds, without any plaintext, records whose encodings are near: those that agree on all bits of one of many random
/// samples of bits.
/// </summary>
/// <remarks>
/// Source: Indyk and Motwani (1998), "Approximate nearest neighbors"; for Bloom filters Durham (2012), "A framework for
/// accurate, efficient private record linkage". With 12 bits and 128 samples, two encodings that agree on 0.8 of all
/// bits meet with probability 0.9999, on 0.7 with 0.83, on 0.65 with 0.52, and strangers, who agree on 0.5 to 0.6, with
/// 0.03 to 0.24: nothing that lies so near to strangers can be found without looking at them, so this is for files too large
/// to compare every pair.
/// </remarks>
internal sealed class BitSampling
{
    public const int Samples = 128;
    public const int Sampled = 12;

    private readonly int[][] places;
    private readonly Dictionary<int, List<int>>[] blocks;

    public BitSampling(EncodedRecords records)
    {
        var random = new SplitMix(20_260);
        places =
        [
            .. Enumerable
                .Range(0, Samples)
                .Select(_ =>
                    Enumerable
                        .Range(0, Sampled)
                        .Select(_ => random.Below(records.Words * 64))
                        .ToArray()
                ),
        ];
        blocks = new Dictionary<int, List<int>>[Samples];
        Parallelly.Each(
            Samples,
            s =>
            {
                var block = blocks[s] = [];
                for (var r = 0; r < records.Count; r++)
                    (
                        CollectionsMarshal.GetValueRefOrAddDefault(
                            block,
                            Key(records[r], s),
                            out _
                        ) ??= []
                    ).Add(r);
            }
        );
    }

    /// <summary>Adds the records that meet this encoding, each once.</summary>
    public void Near(ReadOnlySpan<ulong> encoding, Seen seen, List<int> found)
    {
        for (var s = 0; s < Samples; s++)
        {
            if (!blocks[s].TryGetValue(Key(encoding, s), out var block))
                continue;
            foreach (var record in block)
            {
                if (seen.Add(record))
                    found.Add(record);
            }
        }
        seen.Forget(found);
    }

    private int Key(ReadOnlySpan<ulong> encoding, int sample)
    {
        var key = 0;
        foreach (var at in places[sample])
            key = (key << 1) | (int)((encoding[at >> 6] >> (at & 63)) & 1);
        return key;
    }

    /// <summary>Records already found for one encoding.</summary>
    internal sealed class Seen(int records)
    {
        private readonly bool[] seen = new bool[records];

        public bool Add(int record) => !seen[record] && (seen[record] = true);

        public void Forget(List<int> found)
        {
            foreach (var record in found)
                seen[record] = false;
        }
    }
}
