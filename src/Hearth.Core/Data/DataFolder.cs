namespace Hearth.Core.Data;

/// <summary>Where a council's data lies: the database file, uploads, keys and its own rule files.</summary>
public sealed record DataFolder(string Path, string? PostgresConnectionString = null)
{
    public string DatabaseFile => System.IO.Path.Combine(Path, "hearth.db");
    public string Uploads => System.IO.Path.Combine(Path, "uploads");
    public string Keys => System.IO.Path.Combine(Path, "keys");
    public string Rulebook => System.IO.Path.Combine(Path, "rulebook");
    public string Drop => System.IO.Path.Combine(Path, "drop");

    /// <summary>Only a marked folder takes synthetic identifiers (NHS 999…, NINO QQ…); only such a folder is the demo's to write to.</summary>
    public bool IsSynthetic => File.Exists(SyntheticMark);
    public string SyntheticMark => System.IO.Path.Combine(Path, "SYNTHETIC");
    public const string SyntheticWords = "Everyone and everything in this folder is invented.\n";

    /// <summary>From <c>HEARTH_DATA</c> and <c>HEARTH_DATABASE</c>; by default under the user's data directory.</summary>
    public static DataFolder FromEnvironment() =>
        new(
            Environment.GetEnvironmentVariable("HEARTH_DATA") is { Length: > 0 } chosen
                ? System.IO.Path.GetFullPath(chosen)
                : System.IO.Path.Combine(
                    Environment.GetFolderPath(
                        Environment.SpecialFolder.LocalApplicationData,
                        Environment.SpecialFolderOption.DoNotVerify
                    ),
                    "hearth"
                ),
            Environment.GetEnvironmentVariable("HEARTH_DATABASE") is { Length: > 0 } connection
                ? connection
                : null
        );

    public void Create()
    {
        foreach (var folder in new[] { Path, Uploads, Keys, Rulebook, Drop })
            Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(
                Path,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
    }
}
