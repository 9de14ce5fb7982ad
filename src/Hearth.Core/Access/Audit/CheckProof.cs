using System.Security.Cryptography;

namespace Hearth.Core.Access.Audit;

/// <param name="IsIncluded">The event, as the proof gives it, is the one sealed at that place of the block anchored.</param>
/// <param name="ByKey">The anchor was made by a key of the council's; null when that key is not here.</param>
/// <param name="ByFile">The anchor stands in the file outside the database.</param>
/// <param name="Words">The same in plain words.</param>
public sealed record ProofChecked(bool IsIncluded, bool? ByKey, bool ByFile, string Words)
{
    /// <summary>A path to a root that nobody vouches for proves nothing.</summary>
    public bool Holds => IsIncluded && ByKey != false && (ByKey == true || ByFile);
}

/// <summary>Checks a proof without the database.</summary>
public static class CheckProof
{
    public static ProofChecked Run(InclusionProof proof, AuditKeys keys, AnchorFile anchors)
    {
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(anchors);
        if (SealBlock.Read(proof.Anchor) is not { } anchor || !Leads(proof, anchor))
            return new(
                false,
                null,
                false,
                $"This proves nothing: the event is not what was sealed as entry {proof.Seq}."
            );
        var byKey = anchor.IsGenuine(keys);
        var byFile = AnchorFile.Lines(anchors.Path).Any(l => l == proof.Anchor);
        var words = (byKey, byFile) switch
        {
            (false, _) =>
                "The path is right, and its anchor was not made by the council's key: this proves nothing.",
            (null, false) =>
                "The path is right, and neither the key nor the file of anchors is here to vouch for its anchor.",
            _ =>
                $"Event {proof.Event.Id} is entry {proof.Seq} of the trail, sealed by {anchor.At:yyyy-MM-dd HH:mm:ss} UTC in block {anchor.No}; its anchor {(byKey == true ? "was made by the council's key" : "is by a key that is not here")} and {(byFile ? "stands" : "does not stand")} in the file of anchors.",
        };
        return new(true, byKey, byFile, words);
    }

    private static bool Leads(InclusionProof proof, SealBlock anchor)
    {
        var hex = proof.Path.Append(proof.Mac);
        if (
            hex.Any(h => h.Length != 2 * MerkleTree.HashSize || !h.All(char.IsAsciiHexDigit))
            || proof.Seq < anchor.First
            || proof.Seq > anchor.Last
        )
            return false;
        var entry = new EntryBuffer();
        entry.Write(proof.Event);
        entry.Mac = Convert.FromHexString(proof.Mac);
        Span<byte> leaf = stackalloc byte[SHA256.HashSizeInBytes];
        entry.Leaf(proof.Seq, leaf);
        return MerkleTree.Leads(
            leaf,
            proof.Seq - anchor.First,
            anchor.Last - anchor.First + 1,
            [.. proof.Path.Select(Convert.FromHexString)],
            anchor.Root
        );
    }
}
