using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Hearth.Core.Access;

/// <summary>The secret part of a one-time link: 256 random bits, of which only the hash is kept.</summary>
public static class LinkToken
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string token) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
