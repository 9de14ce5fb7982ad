using System.Globalization;

namespace Hearth.Linkage.Encode;

/// <summary>How records are encoded. Two files can be linked only when theirs are the same.</summary>
public sealed record EncodingSettings
{
    /// <summary>Length of an encoding in bits: a power of two, 256 to 8,192.</summary>
    public int Bits { get; init; } = 1024;

    /// <summary>Names of the fields, of <see cref="EncodedField.Known"/>.</summary>
    public IReadOnlyList<string> Fields { get; init; } =
    [.. EncodedField.Known.Select(f => f.Name)];

    /// <summary>
    /// Whether a filter of twice the length is folded in half by exclusive or, so that a bit no longer says that any
    /// one token is there.
    /// </summary>
    /// <remarks>Source: Schnell and Borgs (2016), "XOR-folding for Bloom filter-based encryptions for privacy-preserving record linkage", GRLC working paper.</remarks>
    public bool Fold { get; init; } = true;

    /// <summary>The share of bits, 0 to 0.4, turned over at random, each record's by itself.</summary>
    /// <remarks>
    /// Source: Alaggan, Gambs and Kermarrec (2012), "BLIP: non-interactive differentially-private similarity
    /// computation on Bloom filters"; Schnell and Borgs (2016), "Randomized response and balanced Bloom filters for
    /// privacy preserving record linkage".
    /// </remarks>
    public double Noise { get; init; } = 0.05;

    /// <summary>
    /// Whether every token but the birth date's is salted with the year of birth: one name has other bits in each
    /// year. Costs the links of people whose year is wrong or missing in one file.
    /// </summary>
    /// <remarks>Source: Niedermeyer, Steinmetzer, Kroll and Schnell (2014), "Cryptanalysis of basic Bloom filters used for privacy preserving record linkage", Journal of Privacy and Confidentiality 6(2).</remarks>
    public bool SaltByBirthYear { get; init; }

    /// <summary>What is wrong with these settings, or null.</summary>
    public string? Wrong() =>
        Bits is < 256 or > 8192 || !int.IsPow2(Bits)
            ? "The length of an encoding is a power of two from 256 to 8192 bits."
        : Noise is not (>= 0 and <= 0.4) ? "Noise is a share from 0 to 0.4."
        : Fields.Count == 0 ? "No field to encode."
        : Fields.FirstOrDefault(f => EncodedField.Known.All(k => k.Name != f)) is { } unknown
            ? $"There is no field {unknown}; there are {string.Join(", ", EncodedField.Known.Select(k => k.Name))}."
        : null;

    /// <summary>All of them in one line without commas, the same for the same settings.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"clk-1 bits={Bits} fold={Fold} noise={Noise} salt={SaltByBirthYear} fields={string.Join('+', EncodedField.Known.Select(k => k.Name).Where(Fields.Contains))}"
        );
}
