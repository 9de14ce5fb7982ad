using System.CommandLine;
using System.Globalization;
using Hearth.Core;
using Hearth.Core.Partners;

namespace Hearth.App.Commands.Partners;

public static class ListPartnersCommand
{
    public static Command Create()
    {
        var command = new Command("list", "Every agency and how it stands today.");
        command.Runs(
            async (run, cancel) =>
            {
                var rows = await run.Get<AgenciesQuery>().RunAsync(run.Actor, cancel);
                return run.Done(
                    rows.Select(r => new
                    {
                        r.Id,
                        r.Name,
                        Kind = Kebab.Of(r.Kind),
                        Standing = Kebab.Of(r.Standing.Is),
                        r.Standing.Until,
                        r.Staff,
                    }),
                    string.Join(
                        '\n',
                        rows.Select(r =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{r.Id, -24} {Kebab.Of(r.Standing.Is), -14} {r.Name}"
                            )
                        )
                    )
                );
            }
        );
        return command;
    }
}
