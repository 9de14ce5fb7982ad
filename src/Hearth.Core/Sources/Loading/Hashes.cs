using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Hearth.Core.Sources.Loading;

/// <summary>Ids made of what they stand for, so that equal things are one row without a look-up. Not safe for two threads.</summary>
internal sealed class Hashes
{
    private const char Between = '\u001f';
    private readonly StringBuilder text = new(512);
    private byte[] bytes = new byte[2048];
    private char[] letters = new char[1024];

    /// <summary>The first 63 bits of SHA-256 over the source and everything the identity says.</summary>
    public long OfIdentity(string sourceId, Identity who)
    {
        text.Clear().Append(sourceId);
        Add(who.Surname);
        Add(who.Forename);
        Add(who.MiddleNames);
        Add(who.FormerSurname);
        Add(who.BirthDate);
        text.Append((int)who.BirthAccuracy);
        Add(who.ExpectedDate);
        Add(who.DeathDate);
        Add(who.Sex);
        Add(who.Address);
        Add(who.Postcode);
        Add(who.Uprn);
        Add(who.NhsNumber);
        Add(who.Upn);
        Add(who.Nino);
        Add(who.PersonRef);
        Add(who.HouseholdRef);
        Add(who.Relationship);
        Add(who.Ethnicity);
        return Sum();
    }

    /// <summary>What one version of a record says: whom it is about and the facts it states.</summary>
    public long OfContent(long identityId, long? otherId, string facts)
    {
        text.Clear()
            .Append(identityId)
            .Append(Between)
            .Append(otherId)
            .Append(Between)
            .Append(facts);
        return Sum();
    }

    private void Add(string? part) => text.Append(Between).Append(part);

    private void Add(DateOnly? date)
    {
        text.Append(Between);
        if (date is { } day)
            text.Append(day.DayNumber);
    }

    private long Sum()
    {
        if (letters.Length < text.Length)
            letters = new char[text.Length * 2];
        text.CopyTo(0, letters, text.Length);
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (bytes.Length < most)
            bytes = new byte[most];
        var length = Encoding.UTF8.GetBytes(letters.AsSpan(0, text.Length), bytes);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes.AsSpan(0, length), hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash) & long.MaxValue;
    }
}
