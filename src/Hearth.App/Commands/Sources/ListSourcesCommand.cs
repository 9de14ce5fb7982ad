using System.CommandLine;
using Hearth.Core;
using Hearth.Core.Sources.Catalogue;

namespace Hearth.App.Commands.Sources;

/// <summary>Prints the catalogue of sources.</summary>
public static class ListSourcesCommand
{
    public static Command Create()
    {
        var command = new Command("list", "List the sources whose returns can be loaded.");
        command.Runs(
            (run, _) =>
            {
                var sources = run.Get<SourceCatalogue>().All;
                return Task.FromResult(
                    run.Done(
                        new
                        {
                            Sources = sources.Select(s => new
                            {
                                s.Id,
                                s.Name,
                                s.Agency,
                                s.Format,
                                s.Category,
                                s.Gateway,
                                s.Doubt,
                                s.Frequency,
                                s.DueAfterDays,
                                s.Picture,
                                s.Indicators,
                                Columns = s.Columns.Select(c => c.Name),
                            }),
                        },
                        string.Join(
                            '\n',
                            sources.Select(s =>
                                $"{s.Id, -30} {Kebab.Of(s.Format), -5} {Kebab.Of(s.Category), -9} {Kebab.Of(s.Frequency), -12} {s.Name}"
                            )
                        )
                    )
                );
            }
        );
        return command;
    }
}
