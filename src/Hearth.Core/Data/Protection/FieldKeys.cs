namespace Hearth.Core.Data.Protection;

/// <summary>
/// The council's keys for texts in the database: of <c>HEARTH_FIELD_KEYS</c>, divided by commas, newest first, or else of
/// a file in the data folder, one a line. The first encrypts; the others still read what they wrote. The blind index has a
/// key of its own, of <c>HEARTH_INDEX_KEY</c> or a file. <c>hearth init</c> makes the files; nothing else does, since a
/// new key where an old one is lost would hide the loss.
/// </summary>
/// <remarks>Several processes over one PostgreSQL need the same keys: give them by the environment.</remarks>
public sealed class FieldKeys(DataFolder folder, string? given = null, string? givenIndex = null)
{
    public const string Variable = "HEARTH_FIELD_KEYS";
    public const string IndexVariable = "HEARTH_INDEX_KEY";
    private readonly Lock only = new();
    private FieldKey[] known = [];
    private BlindIndex? index;
    private DateTime readAt;

    public static FieldKeys FromEnvironment(DataFolder folder) =>
        new(
            folder,
            Environment.GetEnvironmentVariable(Variable),
            Environment.GetEnvironmentVariable(IndexVariable)
        );

    public string File => Path.Combine(folder.Keys, "field.keys");
    public string IndexFile => Path.Combine(folder.Keys, "index.key");

    /// <summary>Whether the environment gives the keys: then only who sets it can rotate them.</summary>
    public bool AreGiven => given is { Length: > 0 };

    /// <summary>Newest first.</summary>
    public IReadOnlyList<string> Ids => [.. All.Select(k => k.Id)];

    internal FieldKey Current =>
        All is [var first, ..] ? first : throw new FieldUnreadableException(None(Variable, File));

    internal BlindIndex Index
    {
        get
        {
            lock (only)
                return index ??= KeyFile.Read(givenIndex, IndexFile, "An index key")
                    is [var secret, ..]
                    ? new(secret)
                    : throw new FieldUnreadableException(None(IndexVariable, IndexFile));
        }
    }

    internal bool HasIndex =>
        index is not null || givenIndex is { Length: > 0 } || System.IO.File.Exists(IndexFile);

    internal FieldKey? Find(string id) => Array.Find(All, k => k.Id == id);

    internal static string Missing(IEnumerable<string> ids) =>
        $"Texts are encrypted with a key that is not here: {string.Join(", ", ids)}. Put it back, into {Variable} or the file keys/field.keys of the data folder, from where your keys are kept. Nothing was changed, and nothing is lost while the key is.";

    /// <summary>For a database that holds nothing encrypted yet.</summary>
    internal void MakeMissing()
    {
        if (!AreGiven && !System.IO.File.Exists(File))
            KeyFile.Make(File);
        if (!HasIndex)
            KeyFile.Make(IndexFile);
    }

    /// <summary>The data folder was emptied: its keys are gone with what they were for.</summary>
    internal void Forget()
    {
        lock (only)
            (known, index) = ([], null);
    }

    private static string None(string variable, string file) =>
        $"There is no key in {variable} or {file}. On a new database, `hearth init` makes one; else put back the one it was encrypted with.";

    /// <summary>Another process may have rotated them: a file that changed is read again.</summary>
    private FieldKey[] All
    {
        get
        {
            lock (only)
            {
                var changed = AreGiven ? default : System.IO.File.GetLastWriteTimeUtc(File);
                if (known.Length == 0 || changed != readAt)
                    (known, readAt) = (
                        [.. KeyFile.Read(given, File, "A field key").Select(s => new FieldKey(s))],
                        changed
                    );
                return known;
            }
        }
    }
}
