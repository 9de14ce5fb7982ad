namespace Hearth.Core.Sources.Loading;

/// <summary>A version of a record that the database holds already.</summary>
internal readonly record struct Held(long RecordId, long ContentHash)
{
    public int ReturnNo => (int)(RecordId >> 32);
}

internal enum RowFate
{
    /// <summary>A version not held yet.</summary>
    New,

    /// <summary>Held, but not what stands: it stands again from this return on.</summary>
    Again,

    /// <summary>Held, and what stands already.</summary>
    Repeated,
}

/// <summary>
/// Decides what becomes of a row, given the versions of its key that are held. Pure. Places are the order of the
/// source's effective returns by extract date: a version carried by a later place outranks one of an earlier.
/// </summary>
internal sealed class Versions(IReadOnlyDictionary<int, int> places, int thisReturn, int thisPlace)
{
    private const int Nowhere = -1;

    /// <param name="held">The versions of the row's key.</param>
    /// <param name="contentHash">What the row says.</param>
    /// <param name="repeats">Returns that carry a held version again; asked for only where it matters.</param>
    public (RowFate Fate, long? Same, bool Superseded) Decide(
        IReadOnlyList<Held> held,
        long contentHash,
        Func<long, IReadOnlyList<int>> repeats
    )
    {
        if (held.Count == 0)
            return (RowFate.New, null, false);
        long? same = null;
        var samePlace = Nowhere;
        var otherPlace = Nowhere;
        foreach (var version in held)
        {
            var place = PlaceOf(version, held.Count > 1, repeats);
            if (version.ContentHash == contentHash)
                (same, samePlace) = (version.RecordId, place);
            else if (place <= thisPlace)
                otherPlace = Math.Max(otherPlace, place);
        }
        var supersedes = otherPlace != Nowhere && otherPlace >= samePlace;
        if (same is null)
            return (RowFate.New, null, supersedes);
        return samePlace == Nowhere || (supersedes && otherPlace > samePlace)
            ? (RowFate.Again, same, supersedes)
            : (RowFate.Repeated, same, false);
    }

    private int PlaceOf(Held version, bool always, Func<long, IReadOnlyList<int>> repeats)
    {
        var place =
            version.ReturnNo == thisReturn
                ? thisPlace
                : places.GetValueOrDefault(version.ReturnNo, Nowhere);
        if (place != Nowhere && !always)
            return place;
        foreach (var no in repeats(version.RecordId))
            place = Math.Max(
                place,
                no == thisReturn ? thisPlace : places.GetValueOrDefault(no, Nowhere)
            );
        return place;
    }
}
