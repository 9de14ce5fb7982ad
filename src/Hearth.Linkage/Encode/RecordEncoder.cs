using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Hearth.Linkage.Encode;

/// <summary>
/// Makes of one record one keyed Bloom filter, a cryptographic long-term key (CLK): all tokens of all fields set bits
/// in the same filter, so that no part of it is the name or the birth date.
/// </summary>
/// <remarks>
/// Source: Schnell, Bachteler and Reiher (2009), "Privacy-preserving record linkage using Bloom filters", BMC Medical
/// Informatics 9:41; the same (2011), "A novel error-tolerant anonymous linking code". The positions of a token are
/// cut from one HMAC-SHA256 of it: Niedermeyer and others (2014) broke the sums of two hashes that the first paper used.
/// One encoder is for one thread.
/// </remarks>
public sealed class RecordEncoder
{
    private readonly EncodingSettings settings;
    private readonly (EncodedField Field, byte[] Key, Dictionary<string, int[]> Known)[] fields;
    private readonly byte[] noiseKey;
    private readonly int length;

    /// <summary>An encoder for one key and one set of settings.</summary>
    /// <param name="key">The secret.</param>
    /// <param name="settings">How records are encoded.</param>
    /// <exception cref="ArgumentException">The settings are wrong.</exception>
    public RecordEncoder(EncodingKey key, EncodingSettings settings)
    {
        if (settings.Wrong() is { } wrong)
            throw new ArgumentException(wrong, nameof(settings));
        this.settings = settings;
        length = settings.Fold ? settings.Bits * 2 : settings.Bits;
        noiseKey = key.Subkey("noise");
        fields =
        [
            .. EncodedField
                .Known.Where(f => settings.Fields.Contains(f.Name))
                .Select(f =>
                    (
                        f,
                        key.Subkey($"field {f.Name}"),
                        new Dictionary<string, int[]>(StringComparer.Ordinal)
                    )
                ),
        ];
    }

    /// <summary>The encoding of one record: <see cref="EncodingSettings.Bits"/> bits in words of 64, or null when the record has nothing to encode.</summary>
    /// <param name="id">The record's id in its source. It decides the noise alone: equal people with other ids differ by it.</param>
    /// <param name="values">A field's value in standard form, null where there is none. A date is eight digits.</param>
    public ulong[]? Encode(string id, Func<EncodedField, string?> values)
    {
        var filter = new ulong[length / 64];
        var year = settings.SaltByBirthYear ? BirthYear(values) : "";
        var any = false;
        foreach (var (field, key, known) in fields)
        {
            if (values(field) is not { Length: > 0 } value)
                continue;
            foreach (var token in field.Tokens(value))
            {
                any = true;
                foreach (
                    var at in Positions(field, key, known, field.IsDate ? token : year + token)
                )
                    filter[at >> 6] |= 1UL << (at & 63);
            }
        }
        if (!any)
            return null;
        return Noisy(id, settings.Fold ? Folded(filter) : filter);
    }

    private static string BirthYear(Func<EncodedField, string?> values) =>
        EncodedField.Known.Where(f => f.IsDate).Select(values).FirstOrDefault()
            is { Length: 8 } date
            ? date[..4]
            : "----";

    private int[] Positions(
        EncodedField field,
        byte[] key,
        Dictionary<string, int[]> known,
        string token
    )
    {
        if (known.TryGetValue(token, out var positions))
            return positions;
        var digest = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(token));
        positions = new int[field.Hashes];
        for (var i = 0; i < positions.Length; i++)
            positions[i] =
                BinaryPrimitives.ReadUInt16LittleEndian(digest.AsSpan(2 * i)) & (length - 1);
        return known[token] = positions;
    }

    private static ulong[] Folded(ulong[] filter)
    {
        var half = filter.Length / 2;
        var folded = new ulong[half];
        for (var i = 0; i < half; i++)
            folded[i] = filter[i] ^ filter[half + i];
        return folded;
    }

    /// <summary>
    /// Which bits turn over is drawn from the key, the record's id and its filter: nobody without the key can take
    /// the noise off, and averaging the same record encoded twice gains nothing.
    /// </summary>
    private ulong[] Noisy(string id, ulong[] filter)
    {
        if (settings.Noise == 0)
            return filter;
        var content = System.Runtime.InteropServices.MemoryMarshal.AsBytes(filter.AsSpan());
        byte[] of = [.. content, .. Encoding.UTF8.GetBytes(id)];
        var seed = HMACSHA256.HashData(noiseKey, of);
        // Two bytes decide about a bit, which makes noise exact to 1 in 65,536.
        var drawn = HKDF.Expand(
            HashAlgorithmName.SHA256,
            seed,
            Math.Min(settings.Bits * 2, 255 * 32)
        );
        var below = (int)Math.Round(settings.Noise * 65536);
        for (var bit = 0; bit < settings.Bits; bit++)
        {
            var at = 2 * bit;
            if (at >= drawn.Length && at % drawn.Length == 0)
            {
                seed = HMACSHA256.HashData(noiseKey, seed);
                drawn = HKDF.Expand(HashAlgorithmName.SHA256, seed, drawn.Length);
            }
            if (BinaryPrimitives.ReadUInt16LittleEndian(drawn.AsSpan(at % drawn.Length)) < below)
                filter[bit >> 6] ^= 1UL << (bit & 63);
        }
        return filter;
    }
}
