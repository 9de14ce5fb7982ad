using System.Security.Cryptography;
using System.Text;

namespace Hearth.Core.Data.Protection;

/// <summary>
/// One key that texts are encrypted with, by AES-256-GCM under a random nonce (NIST SP 800-38D). What is stored is
/// <c>f1:KEY-ID:base64(nonce, ciphertext, tag)</c>.
/// </summary>
internal sealed class FieldKey
{
    public const int Size = 32;
    public const int IdLength = 16;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly byte[] secret;

    public FieldKey(ReadOnlySpan<byte> secret)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(secret.Length, Size, nameof(secret));
        this.secret = HMACSHA256.HashData(secret, "hearth field text"u8);
        Id = Convert.ToHexStringLower(HMACSHA256.HashData(secret, "hearth field key"u8))[
            ..IdLength
        ];
        Prefix = $"{FieldText.Scheme}{Id}:";
    }

    /// <summary>Names the key and tells nothing of it.</summary>
    public string Id { get; }

    /// <summary>How everything encrypted with it begins.</summary>
    public string Prefix { get; }

    public string Encrypt(string text, string place)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var whole = new byte[NonceSize + plain.Length + TagSize];
        var nonce = whole.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(secret, TagSize);
        aes.Encrypt(
            nonce,
            plain,
            whole.AsSpan(NonceSize, plain.Length),
            whole.AsSpan(NonceSize + plain.Length),
            Encoding.UTF8.GetBytes(place)
        );
        return Prefix + Convert.ToBase64String(whole);
    }

    /// <exception cref="CryptographicException">It was not made by this key for this place, or has been altered.</exception>
    public string Decrypt(string stored, string place)
    {
        var whole = new byte[stored.Length];
        if (
            !Convert.TryFromBase64Chars(stored.AsSpan(Prefix.Length), whole, out var length)
            || length < NonceSize + TagSize
        )
            throw new CryptographicException("Not what an encrypted text looks like.");
        var plain = new byte[length - NonceSize - TagSize];
        using var aes = new AesGcm(secret, TagSize);
        aes.Decrypt(
            whole.AsSpan(0, NonceSize),
            whole.AsSpan(NonceSize, plain.Length),
            whole.AsSpan(NonceSize + plain.Length, TagSize),
            plain,
            Encoding.UTF8.GetBytes(place)
        );
        return Encoding.UTF8.GetString(plain);
    }
}
