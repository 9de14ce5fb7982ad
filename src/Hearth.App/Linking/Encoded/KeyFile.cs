using Hearth.App.Linking.Inputs;
using Hearth.Linkage.Encode;

namespace Hearth.App.Linking.Encoded;

/// <summary>The key on disk: one line of base64 that its owner alone can read.</summary>
internal static class KeyFile
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite;

    /// <summary>Writes a new key; never over a file that is there, which may be the only copy of another.</summary>
    public static void WriteNew(string file)
    {
        if (Path.Exists(file))
            throw new InputException($"{file} is there already. Name a new file.");
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
            throw new InputException($"The folder of {file} does not exist.");
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(file, how);
        writer.WriteLine(Convert.ToBase64String(EncodingKey.NewSecret()));
    }

    /// <summary>Reads the key, unless it lies where encodings go or where others can read it.</summary>
    public static EncodingKey Read(string file, string output)
    {
        if (!File.Exists(file))
            throw new InputException(
                $"There is no key file {file}. Make one: hearth encode new-key {file}"
            );
        if (IsWithin(file, Path.GetDirectoryName(Path.GetFullPath(output))!))
            throw new InputException(
                $"The key {file} lies in the folder that encodings are written to, and would be sent with them. Keep it elsewhere."
            );
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & Others) != 0)
            throw new InputException(
                $"Others on this machine can read or change the key {file}. Take that away: chmod 600 {file}"
            );
        var text = File.ReadAllText(file).Trim();
        var secret = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, secret, out var length))
            throw new InputException($"{file} is not a key as hearth encode new-key makes it.");
        try
        {
            return new(secret.AsSpan(0, length));
        }
        catch (ArgumentException weak)
        {
            throw new InputException($"{file} is refused. {weak.Message.Split(" (Parameter")[0]}");
        }
    }

    private static bool IsWithin(string file, string folder)
    {
        var from = Path.GetRelativePath(Real(folder), Real(file));
        return !Path.IsPathRooted(from) && from.Split(Path.DirectorySeparatorChar)[0] != "..";
    }

    // A link in the output folder to a key elsewhere gives nothing away; a key reached through a link does lie there.
    private static string Real(string path)
    {
        var whole = Path.GetFullPath(path);
        FileSystemInfo info = Directory.Exists(whole)
            ? new DirectoryInfo(whole)
            : new FileInfo(whole);
        return info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? whole;
    }
}
