using System.Security.Cryptography;
using Hearth.Core.Data;

namespace Hearth.Core.Access.Audit;

/// <summary>
/// The council's audit keys: of <c>HEARTH_AUDIT_KEY</c>, divided by commas, or else of a file in the data folder, one a
/// line. The first is used; those after it were used before, and still check what they made. Without either, a key is
/// made, in the data folder, when the first event is saved.
/// </summary>
/// <remarks>Several processes over one PostgreSQL need the same key: give it by the environment.</remarks>
public sealed class AuditKeys(DataFolder folder)
{
    public const string Variable = "HEARTH_AUDIT_KEY";
    private readonly Lock only = new();
    private AuditKey[] known = [];

    public string File => Path.Combine(folder.Keys, "audit.key");

    /// <summary>Made when there is none yet.</summary>
    public AuditKey Current
    {
        get
        {
            if (All.Count == 0)
                Make();
            return All is [var first, ..]
                ? first
                : throw new InvalidOperationException($"There is no audit key in {File}.");
        }
    }

    /// <summary>Those there are; checking makes none.</summary>
    public IReadOnlyList<AuditKey> All
    {
        get
        {
            lock (only)
            {
                if (known.Length == 0)
                    known = Read();
                return known;
            }
        }
    }

    public AuditKey? Find(string id) => All.FirstOrDefault(k => k.Id == id);

    /// <summary>Whether Hearth, with any of the keys, made this event as it stands.</summary>
    internal bool Made(EntryBuffer entry)
    {
        foreach (var key in All)
            if (key.MadeEvent(entry.Canonical, entry.Mac))
                return true;
        return false;
    }

    /// <summary>The data folder was emptied: its key is gone with what it was for.</summary>
    internal void Forget()
    {
        lock (only)
            known = [];
    }

    private AuditKey[] Read()
    {
        string[] lines =
            Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given.Split(',')
            : System.IO.File.Exists(File) ? System.IO.File.ReadAllLines(File)
            : [];
        return [.. lines.Where(l => !string.IsNullOrWhiteSpace(l)).Select(AuditKey.Read)];
    }

    /// <summary>Written beside and moved into place: of two processes that begin together, one wins and both read the same.</summary>
    private void Make()
    {
        Directory.CreateDirectory(folder.Keys);
        var beside = $"{File}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var to = new StreamWriter(beside, options))
            to.WriteLine(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(AuditKey.Size)));
        try
        {
            System.IO.File.Move(beside, File, overwrite: false);
        }
        catch (IOException) when (System.IO.File.Exists(File))
        {
            System.IO.File.Delete(beside);
        }
    }
}
