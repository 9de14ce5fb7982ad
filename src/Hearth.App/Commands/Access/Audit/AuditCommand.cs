using System.CommandLine;
using Hearth.Core.Access;

namespace Hearth.App.Commands.Access.Audit;

public static class AuditCommand
{
    public static Command Create() =>
        new(
            "audit",
            "The audit trail: check it, search it, prove an entry, tell who saw a family's record."
        )
        {
            VerifyCommand.Create(),
            SealCommand.Create(),
            ProveCommand.Create(),
            CheckProofCommand.Create(),
            SearchCommand.Create(),
            SeenCommand.Create(),
        };

    /// <summary>The data team, for the purpose these commands are for.</summary>
    internal static Actor Overseer(this CommandRun run) =>
        run.Actor with
        {
            Purpose = Purpose.Oversight,
        };
}
