using System.Security.Cryptography;

namespace Hearth.Core.Data.Protection;

/// <summary>Secrets of 32 bytes as hexadecimal lines of a file that only its owner may read, newest first.</summary>
internal static class KeyFile
{
    public static byte[][] Read(string? given, string file, string what)
    {
        string[] lines =
            given is { Length: > 0 } ? given.Split(',')
            : File.Exists(file) ? File.ReadAllLines(file)
            : [];
        return
        [
            .. lines
                .Select(l => l.Trim())
                .Where(l => l.Length > 0)
                .Select(hex =>
                    hex.Length == 2 * FieldKey.Size && hex.All(char.IsAsciiHexDigit)
                        ? Convert.FromHexString(hex)
                        : throw new FieldUnreadableException(
                            $"{what} is {2 * FieldKey.Size} hexadecimal digits; one of those in {(given is { Length: > 0 } ? "the environment" : file)} is not. Nothing was changed."
                        )
                ),
        ];
    }

    /// <summary>Made only where there is none: of two processes that begin together one wins, and both read the same.</summary>
    public static void Make(string file)
    {
        var beside = Beside(file, [NewSecret()]);
        try
        {
            File.Move(beside, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(beside);
        }
    }

    /// <summary>A new first line. Whole or not at all, whenever the power fails.</summary>
    public static void AddFirst(string file)
    {
        string[] old = [.. File.ReadAllLines(file).Where(l => l.Trim().Length > 0)];
        File.Move(Beside(file, [NewSecret(), .. old]), file, overwrite: true);
    }

    private static string NewSecret() =>
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(FieldKey.Size));

    private static string Beside(string file, string[] lines)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var beside = $"{file}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(beside, options);
        using (var to = new StreamWriter(stream, leaveOpen: true))
            foreach (var line in lines)
                to.WriteLine(line);
        stream.Flush(flushToDisk: true);
        return beside;
    }
}
