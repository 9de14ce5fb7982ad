namespace Hearth.Core.Data.Protection;

/// <summary>One process at a time writes the keys; a process that dies lets go.</summary>
internal static class KeyFileLock
{
    public static FileStream? TryTake(DataFolder folder)
    {
        try
        {
            return new(
                Path.Combine(folder.Keys, "field.lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (IOException)
        {
            return null;
        }
    }
}
