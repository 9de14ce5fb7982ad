using System.Security.Cryptography;
using System.Text;

namespace Hearth.Core.Data.Protection;

/// <summary>
/// A keyed hash (HMAC-SHA-256) by which a text is found without being readable: <c>b1:KEY-ID:base64</c>. Its key is
/// another than those of the texts and is never rotated, since what it hashed cannot be read back.
/// </summary>
internal sealed class BlindIndex
{
    public const string Scheme = "b1:";
    private readonly byte[] secret;

    public BlindIndex(ReadOnlySpan<byte> secret)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(secret.Length, FieldKey.Size, nameof(secret));
        this.secret = HMACSHA256.HashData(secret, "hearth blind index"u8);
        Id = Convert.ToHexStringLower(HMACSHA256.HashData(secret, "hearth index key"u8))[
            ..FieldKey.IdLength
        ];
    }

    public string Id { get; }
    public string Prefix => $"{Scheme}{Id}:";

    /// <param name="text">The text; one that is a hash already stays as it is: a row that was read can be saved again.</param>
    /// <param name="place">Table and column, so that equal texts of two columns are not seen to be equal.</param>
    public string Of(string text, string place)
    {
        if (text.StartsWith(Scheme, StringComparison.Ordinal))
            return text;
        var said = Encoding.UTF8.GetBytes($"{place}\n{Normal(text)}");
        return Prefix + Convert.ToBase64String(HMACSHA256.HashData(secret, said));
    }

    /// <summary>Case, outer blanks and how a letter with an accent is composed make no difference.</summary>
    public static string Normal(string text) =>
        text.Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant();
}
