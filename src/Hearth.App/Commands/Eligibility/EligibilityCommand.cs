using System.CommandLine;

namespace Hearth.App.Commands.Eligibility;

public static class EligibilityCommand
{
    public static Command Create() =>
        new(
            "eligibility",
            "Find the families who meet a framework's criteria, and decide about them."
        )
        {
            RunCommand.Create(),
            ListCommand.Create(),
            CompareCommand.Create(),
            ExportCommand.Create(),
            ConfirmCommand.Create(),
            DeclineCommand.Create(),
            NominateCommand.Create(),
        };
}
