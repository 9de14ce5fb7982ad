using System.CommandLine;

namespace Hearth.App.Commands.Sources;

public static class SourcesCommand
{
    public static Command Create() =>
        new("sources", "The catalogue of what partners send.")
        {
            ListSourcesCommand.Create(),
            AnnounceChangeCommand.Create(),
            QualityCommand.Create(),
        };
}
