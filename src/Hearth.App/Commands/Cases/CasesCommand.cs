using System.CommandLine;

namespace Hearth.App.Commands.Cases;

public static class CasesCommand
{
    public static Command Create() =>
        new("cases", "Bring the open cases of an old system over.") { ImportCommand.Create() };
}
