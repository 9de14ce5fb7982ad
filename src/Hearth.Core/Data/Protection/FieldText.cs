using System.Security.Cryptography;

namespace Hearth.Core.Data.Protection;

/// <summary>Encrypts and decrypts the texts of one column. Its place goes into each, so that none can be moved elsewhere.</summary>
internal sealed class FieldText(FieldKeys keys, string table, string column)
{
    public const string Scheme = "f1:";
    private readonly string place = $"{table}\n{column}";

    public string Encrypt(string text) => keys.Current.Encrypt(text, place);

    /// <exception cref="FieldUnreadableException">Its key is not here, or it has been altered, moved or never encrypted.</exception>
    public string Decrypt(string stored)
    {
        if (KeyIdOf(stored) is not { } id)
            throw new FieldUnreadableException(
                $"A text in {table}.{column} is not encrypted, as everything there must be: it was not written by Hearth."
            );
        if (keys.Find(id) is not { } key)
            throw new FieldUnreadableException(FieldKeys.Missing([id]));
        try
        {
            return key.Decrypt(stored, place);
        }
        catch (CryptographicException wrong)
        {
            throw new FieldUnreadableException(
                $"A text in {table}.{column} has been altered or moved since Hearth encrypted it. Nothing was changed; bring it back from a backup.",
                wrong
            );
        }
    }

    private static string? KeyIdOf(string stored) =>
        stored.StartsWith(Scheme, StringComparison.Ordinal)
        && stored.Length > Scheme.Length + FieldKey.IdLength
        && stored[Scheme.Length + FieldKey.IdLength] == ':'
            ? stored.Substring(Scheme.Length, FieldKey.IdLength)
            : null;
}

/// <summary>An encrypted text cannot be read. What is stored stays as it is.</summary>
public sealed class FieldUnreadableException(string what, Exception? inner = null)
    : Exception(what, inner);
