using System.CommandLine;
using Hearth.Core.Sources;

namespace Hearth.App.Commands.Sources;

/// <summary>Announces a change in how a source's data is collected.</summary>
public static class AnnounceChangeCommand
{
    public static Command Create()
    {
        var source = new Argument<string>("source") { Description = "Id of the source" };
        var from = LoadReturnCommand.Date("--from", "First extract date the change may show in");
        from.Required = true;
        var what = new Option<string>("--what")
        {
            Description = "What changes, for all partners to read",
            Required = true,
        };
        var command = new Command(
            "announce-change",
            "Announce a change in how a source's data is collected."
        )
        {
            source,
            from,
            what,
        };
        command.Runs(
            async (run, cancel) =>
            {
                var outcome = await run.Get<AnnounceCollectionChangeOperation>()
                    .RunAsync(
                        new AnnounceCollectionChange(
                            run.Value(source)!,
                            run.Value(from)!.Value,
                            run.Value(what)!
                        ),
                        run.Actor,
                        cancel
                    );
                return run.End(
                    outcome,
                    change =>
                        run.Done(
                            new
                            {
                                change.SourceId,
                                change.From,
                                change.What,
                            },
                            $"Announced for {change.SourceId} from {change.From:yyyy-MM-dd}: {change.What}"
                        )
                );
            }
        );
        return command;
    }
}
