using System.CommandLine;
using Hearth.App.Commands.Matching.Decisions;
using Hearth.App.Commands.Matching.Reviewing;

namespace Hearth.App.Commands.Matching;

public static class MatchCommand
{
    public static Command Create() =>
        new("match", "Link what partners sent into people and families.")
        {
            RunMatchingCommand.Create(),
            FindPersonCommand.Create(),
            EvaluateMatchingCommand.Create(),
            TrainModelCommand.Create(),
            CalibrateModelCommand.Create(),
            ModelCardCommand.Create(),
            ReviewsCommand.Create(),
            DrawSampleCommand.Create(),
            EstimateQualityCommand.Create(),
            DecidePairCommand.Create(),
            ListDecisionsCommand.Create(),
            UndoDecisionCommand.Create(),
        };
}
