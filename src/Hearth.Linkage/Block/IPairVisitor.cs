namespace Hearth.Linkage.Block;

/// <summary>
/// Receives candidate pairs as they are found; pairs are never stored. Implemented by structs, so that
/// the call is inlined into the loop over a block.
/// </summary>
public interface IPairVisitor
{
    /// <summary>Called once for each candidate pair.</summary>
    /// <param name="left">The lower record number.</param>
    /// <param name="right">The higher record number.</param>
    void Visit(int left, int right);
}
