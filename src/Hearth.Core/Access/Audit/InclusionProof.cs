namespace Hearth.Core.Access.Audit;

/// <summary>What an event says, as it stands in the trail.</summary>
public sealed record EventRow(
    Guid Id,
    DateTime At,
    string UserId,
    string AgencyId,
    Role Role,
    Purpose Purpose,
    string? Basis,
    string Kind,
    string Subject,
    string? Detail
)
{
    internal static EventRow Of(Event e) =>
        new(
            e.Id,
            e.At,
            e.UserId,
            e.AgencyId,
            e.Role,
            e.Purpose,
            e.Basis,
            e.Kind,
            e.Subject,
            e.Detail
        );
}

/// <summary>
/// That an event stands at a place of the trail, to be checked without the database: by hashing it with the path to the
/// root of its block, and holding the block's anchor against the file of anchors or the key.
/// </summary>
/// <param name="Event">The event.</param>
/// <param name="Seq">Its place in the trail.</param>
/// <param name="Mac">Its keyed hash, in hexadecimal.</param>
/// <param name="Path">From below, in hexadecimal; see <see cref="MerkleTree"/>.</param>
/// <param name="Anchor">The block's anchor, as it stands in the file of anchors.</param>
public sealed record InclusionProof(
    EventRow Event,
    long Seq,
    string Mac,
    IReadOnlyList<string> Path,
    string Anchor
);
