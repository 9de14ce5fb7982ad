using System.Security.Cryptography;
using System.Text;

namespace Hearth.Linkage.Encode;

/// <summary>The secret that those who send encodings share, and whoever links them must never see.</summary>
/// <remarks>Subkeys are HMAC-SHA256 of a purpose (RFC 2104), so that no use of the key tells anything of another.</remarks>
public sealed class EncodingKey
{
    /// <summary>Bytes that a key must have at least.</summary>
    public const int Least = 32;

    private readonly byte[] secret;

    /// <summary>Takes a copy of the secret.</summary>
    /// <param name="secret">Random bytes, at least <see cref="Least"/>.</param>
    /// <exception cref="ArgumentException">It is shorter, or one byte over and over.</exception>
    public EncodingKey(ReadOnlySpan<byte> secret)
    {
        if (secret.Length < Least)
            throw new ArgumentException(
                $"A key of {secret.Length} bytes can be guessed; it must have {Least}.",
                nameof(secret)
            );
        if (!secret.ContainsAnyExcept(secret[0]))
            throw new ArgumentException("A key of one byte repeated is no secret.", nameof(secret));
        this.secret = secret.ToArray();
    }

    /// <summary>A new key from the system's secure random numbers.</summary>
    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(Least);

    /// <summary>
    /// Sixteen bytes as hexadecimal that are the same for one key and one set of settings. They tell whether two
    /// files can be linked, and nothing of the key to anyone who has not got it.
    /// </summary>
    /// <param name="settings">How records were encoded.</param>
    public string Fingerprint(EncodingSettings settings) =>
        Convert.ToHexStringLower(Subkey($"fingerprint {settings}").AsSpan(0, 16));

    internal byte[] Subkey(string purpose) =>
        HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(purpose));
}
