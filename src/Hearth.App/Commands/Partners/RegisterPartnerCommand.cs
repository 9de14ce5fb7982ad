using System.CommandLine;
using Hearth.Core;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing;

namespace Hearth.App.Commands.Partners;

public static class RegisterPartnerCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("id")
        {
            Description = "Short: small letters, digits and hyphens",
        };
        var name = new Option<string>("--name") { Description = "As it signs", Required = true };
        var kind = new Option<string>("--kind")
        {
            Description =
                $"One of {string.Join(", ", Enum.GetValues<AgencyKind>().Select(Kebab.Of))}",
            Required = true,
        };
        kind.AcceptOnlyFromAmong([.. Enum.GetValues<AgencyKind>().Select(Kebab.Of)]);
        var specified = new Option<bool>("--specified-person")
        {
            Description = "Schedule 4 of the Digital Economy Act 2017 lists it",
        };
        var command = new Command("register", "Put an agency on the register.")
        {
            id,
            name,
            kind,
            specified,
        };
        command.Runs(
            async (run, cancel) =>
                run.End(
                    await run.Get<RegisterAgencyOperation>()
                        .RunAsync(
                            new(
                                run.Value(id)!,
                                run.Value(name)!,
                                Kebab.Read<AgencyKind>(run.Value(kind)!),
                                run.Value(specified)
                            ),
                            run.Actor,
                            cancel
                        ),
                    agency =>
                        run.Done(
                            new { agency.Id, agency.Name },
                            $"{agency.Name} is registered. It takes part once it has signed both papers: hearth partners sign {agency.Id}"
                        )
                )
        );
        return command;
    }
}
