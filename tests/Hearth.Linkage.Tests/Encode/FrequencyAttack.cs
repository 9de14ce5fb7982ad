namespace Hearth.Linkage.Tests.Encode;

/// <summary>
/// Attackers who have the encodings and know, from other people of the same town, how common each surname is. They
/// take the commonest pattern for the commonest name, the next for the next, and so guess a surname for every encoding.
/// </summary>
internal static class FrequencyAttack
{
    private const int Rounds = 25;

    /// <summary>A pattern is a whole encoding.</summary>
    public static string[] OnWholes(IReadOnlyList<ulong[]> encodings, string[] commonestFirst) =>
        Aligned([.. encodings.Select(e => string.Join(',', e))], commonestFirst);

    /// <summary>
    /// A pattern is what stands on some bits, as many of them, drawn at random, as tell the names apart; the most
    /// frequent guess of many such draws. Works on encodings no two of which are equal.
    /// </summary>
    /// <remarks>After Christen, Ranbaduge, Vatsalan and Schnell (2018), "Precise and fast cryptanalysis for Bloom filter based privacy-preserving record linkage", IEEE TKDE 31, which also works on the commonest patterns of some positions.</remarks>
    public static string[] OnParts(IReadOnlyList<ulong[]> encodings, string[] commonestFirst)
    {
        var random = new Random(9);
        var rounds = Enumerable
            .Range(0, Rounds)
            .Select(_ =>
            {
                var bits = Enumerable.Range(0, encodings[0].Length * 64).ToArray();
                random.Shuffle(bits);
                var patterns = new string[encodings.Count];
                for (var taken = 4; taken <= bits.Length; taken += 4)
                {
                    patterns = [.. encodings.Select(e => On(e, bits.AsSpan(0, taken)))];
                    if (patterns.Distinct().Count() >= commonestFirst.Length)
                        break;
                }
                return Aligned(patterns, commonestFirst);
            })
            .ToList();
        return
        [
            .. Enumerable
                .Range(0, encodings.Count)
                .Select(e => rounds.CountBy(r => r[e]).MaxBy(c => c.Value).Key),
        ];
    }

    private static string[] Aligned(string[] patterns, string[] commonestFirst)
    {
        var rank = patterns
            .CountBy(p => p)
            .OrderByDescending(c => c.Value)
            .Select((c, r) => (c.Key, r))
            .ToDictionary(c => c.Key, c => c.r);
        return
        [
            .. patterns.Select(p => commonestFirst[Math.Min(rank[p], commonestFirst.Length - 1)]),
        ];
    }

    private static string On(ulong[] encoding, ReadOnlySpan<int> bits)
    {
        var text = new char[bits.Length];
        for (var b = 0; b < bits.Length; b++)
            text[b] = (char)('0' + ((encoding[bits[b] / 64] >> (bits[b] % 64)) & 1));
        return new(text);
    }
}
