namespace Hearth.App.Commands;

/// <summary>What a command's exit code says; also in docs/reference/commands.md.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>Refused or failed; nothing changed.</summary>
    public const int Refused = 1;
    public const int WrongUsage = 2;
    public const int DoneWithRejectedRows = 3;
}
