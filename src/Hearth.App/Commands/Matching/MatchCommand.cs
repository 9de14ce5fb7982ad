using System.CommandLine;

namespace Hearth.App.Commands.Matching;

public static class MatchCommand
{
    public static Command Create() =>
        new("match", "Link what partners sent into people and families.")
        {
            RunMatchingCommand.Create(),
            EvaluateMatchingCommand.Create(),
            TrainModelCommand.Create(),
        };
}
