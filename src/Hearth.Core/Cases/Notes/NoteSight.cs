namespace Hearth.Core.Cases.Notes;

/// <summary>Somebody who may open the case, and asks for a note.</summary>
/// <param name="UserId">Their account.</param>
/// <param name="AgencyId">Their agency.</param>
/// <param name="Oversees">Whether they manage the work.</param>
/// <param name="May">Whether they may see a kind of information of this family.</param>
public sealed record NoteAsker(
    string UserId,
    string AgencyId,
    bool Oversees,
    Func<string, bool> May
);

/// <summary>Who reads a note, and how it stood before. What somebody may not read is not there for them.</summary>
public static class NoteSight
{
    /// <summary>They may see every kind of information it tells of, and are its author, a manager, or among its readers.</summary>
    public static bool MayRead(CaseNote note, NoteAsker asker) =>
        note.Kinds.All(asker.May)
        && (
            Owns(note, asker)
            || note.Readers switch
            {
                NoteReaders.Team => true,
                NoteReaders.Named => note.Named.Any(n =>
                    n.Who == asker.UserId || n.Who == asker.AgencyId
                ),
                _ => false,
            }
        );

    /// <summary>
    /// An earlier wording of a note that they may read: whatever was taken out of it because it was not for everybody stays
    /// with its author and managers.
    /// </summary>
    public static bool MayRead(NoteWording wording, CaseNote of, NoteAsker asker) =>
        MayRead(of, asker)
        && wording.Kinds.All(asker.May)
        && (wording.Readers == NoteReaders.Team || Owns(of, asker));

    /// <summary>Whether they may amend it or strike it out: its author, or a manager.</summary>
    public static bool MayChange(CaseNote note, NoteAsker asker) =>
        MayRead(note, asker) && Owns(note, asker);

    private static bool Owns(CaseNote note, NoteAsker asker) =>
        asker.Oversees || note.RecordedBy == asker.UserId;
}
