using System.Security.Cryptography;
using System.Text;

static class Repo
{
    public static string Root { get; } =
        Path.GetFullPath(
            Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "..")
        );

    public static string At(string path) => Path.Combine(Root, path);

    public static string Executable =>
        At("src/Hearth.App/bin/Debug/net10.0/hearth" + (OperatingSystem.IsWindows() ? ".exe" : ""));

    /// Names, sizes and times of everything the executable is built from.
    public static string Fingerprint()
    {
        string[] folders = ["src", "rulebook", "assets"];
        var files = folders
            .Select(At)
            .Where(Directory.Exists)
            .SelectMany(folder =>
                new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
            )
            .Concat(new DirectoryInfo(Root).EnumerateFiles())
            .Where(f =>
                !f.FullName.Contains("/bin/")
                && !f.FullName.Contains("/obj/")
                && !f.FullName.Contains("wwwroot")
            )
            .Select(f =>
                FormattableString.Invariant($"{f.FullName} {f.Length} {f.LastWriteTimeUtc.Ticks}")
            )
            .Order(StringComparer.Ordinal);
        return Convert.ToHexString(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files)))
        );
    }
}
