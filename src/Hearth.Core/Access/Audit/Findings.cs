namespace Hearth.Core.Access.Audit;

public enum FindingKind
{
    /// <summary>Its content, or its place in the chain, is not what was sealed.</summary>
    Altered,

    /// <summary>A genuine event, at a place where another was sealed.</summary>
    Moved,

    /// <summary>An entry, or the event it stands for, is gone.</summary>
    Removed,

    /// <summary>An event that came into the table otherwise than by Hearth.</summary>
    Inserted,

    /// <summary>A block of entries fits in itself and not to what was sealed.</summary>
    Rewritten,

    /// <summary>An anchor that the council's key did not make, or by a key that is not here.</summary>
    Anchor,

    /// <summary>The database ends before the anchors outside it do.</summary>
    CutOff,

    /// <summary>An event that has waited too long to be sealed.</summary>
    Unsealed,
}

/// <param name="Kind">What is wrong.</param>
/// <param name="Seq">The place in the trail, where it has one.</param>
/// <param name="Block">The block, where it is about one.</param>
/// <param name="Event">The event, where it is about one.</param>
/// <param name="Words">The same in plain words.</param>
public sealed record AuditFinding(
    FindingKind Kind,
    long? Seq,
    long? Block,
    Guid? Event,
    string Words
);

/// <summary>What a verification found, from several threads: all are counted, the first of them kept.</summary>
internal sealed class Findings
{
    private const int Kept = 1_000;
    private readonly Lock only = new();
    private readonly List<AuditFinding> found = [];

    public long Count { get; private set; }

    public IReadOnlyList<AuditFinding> InOrder
    {
        get
        {
            lock (only)
                return
                [
                    .. found
                        .OrderBy(f => f.Seq ?? long.MaxValue)
                        .ThenBy(f => f.Block ?? long.MaxValue),
                ];
        }
    }

    public void Add(FindingKind kind, long? seq, long? block, Guid? id, string words)
    {
        lock (only)
        {
            Count++;
            if (found.Count < Kept)
                found.Add(new(kind, seq, block, id, words));
        }
    }
}
