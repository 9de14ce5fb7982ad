using System.Security.Cryptography;
using System.Text;

namespace Hearth.Core.Cases.Messages.Delivering;

/// <summary>The token by which GOV.UK Notify shows itself when it tells what became of a message: <c>HEARTH_NOTIFY_CALLBACK</c>.</summary>
public sealed class NotifyCallback
{
    public const string Variable = "HEARTH_NOTIFY_CALLBACK";

    /// <summary>Notify asks for ten letters at least, which could be guessed.</summary>
    public const int Shortest = 32;

    private readonly byte[]? hash;

    /// <exception cref="InvalidOperationException">The token is too short.</exception>
    public NotifyCallback(string? token)
    {
        if (string.IsNullOrEmpty(token))
            return;
        if (token.Length < Shortest)
            throw new InvalidOperationException(
                $"{Variable} is to have {Shortest} letters or more, which nobody can guess."
            );
        hash = SHA256.HashData(Encoding.UTF8.GetBytes(token));
    }

    public static NotifyCallback FromEnvironment() =>
        new(Environment.GetEnvironmentVariable(Variable));

    /// <summary>Whether a header is <c>Bearer</c> and the token; never when there is none to compare.</summary>
    public bool IsFrom(string? authorization) =>
        hash is not null
        && authorization?.StartsWith("Bearer ", StringComparison.Ordinal) == true
        && CryptographicOperations.FixedTimeEquals(
            hash,
            SHA256.HashData(Encoding.UTF8.GetBytes(authorization["Bearer ".Length..]))
        );
}
