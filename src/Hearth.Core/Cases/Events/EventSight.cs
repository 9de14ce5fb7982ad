namespace Hearth.Core.Cases.Events;

/// <summary>Who sees a significant event: whoever may see what it tells of, and where it comes from.</summary>
public static class EventSight
{
    /// <param name="one">The event.</param>
    /// <param name="may">Whether a kind of information is open to them.</param>
    /// <param name="maySource">Whether a source's records are.</param>
    /// <param name="notes">The notes they may read.</param>
    public static bool MaySee(
        SignificantEvent one,
        Func<string, bool> may,
        Func<string, bool> maySource,
        IReadOnlySet<Guid> notes
    ) =>
        one.Kinds.All(may)
        && (one.NoteId is not { } note || notes.Contains(note))
        && (one.SourceId is not { } source || maySource(source));
}
