using System.CommandLine;
using Hearth.App.Commands.Eligibility;
using Hearth.Core;
using Hearth.Core.Partners;
using Hearth.Rules.Sharing.Partners;

namespace Hearth.App.Commands.Partners;

public static class SignPaperCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("id") { Description = "The agency" };
        var paper = new Option<string>("--paper")
        {
            Description = "framework-protocol or agreement",
            Required = true,
        };
        paper.AcceptOnlyFromAmong([.. Enum.GetValues<Paper>().Select(Kebab.Of)]);
        var version = new Option<string>("--paper-version")
        {
            Description = "Which issue of it",
            Required = true,
        };
        var signatory = new Option<string>("--signatory") { Required = true };
        var title = new Option<string>("--title") { Required = true };
        var organisation = new Option<string>("--organisation") { Required = true };
        var on = Arguments.Date("--on", "The day written beside the signature");
        on.Required = true;
        var command = new Command("sign", "Record that an agency signed a paper.")
        {
            id,
            paper,
            version,
            signatory,
            title,
            organisation,
            on,
        };
        command.Runs(
            async (run, cancel) =>
                run.End(
                    await run.Get<SignPaperOperation>()
                        .RunAsync(
                            new(
                                run.Value(id)!,
                                Kebab.Read<Paper>(run.Value(paper)!),
                                run.Value(version)!,
                                run.Value(signatory)!,
                                run.Value(title)!,
                                run.Value(organisation)!,
                                run.Value(on)!.Value
                            ),
                            run.Actor,
                            cancel
                        ),
                    signed =>
                        run.Done(
                            new
                            {
                                signed.AgencyId,
                                Paper = Kebab.Of(signed.Paper),
                                signed.SignedOn,
                            },
                            $"{signed.Organisation} signed the {Kebab.Of(signed.Paper)} on {signed.SignedOn:yyyy-MM-dd}."
                        ),
                    "There is no such agency."
                )
        );
        return command;
    }
}
