using System.CommandLine;
using System.Globalization;
using Hearth.App.Commands.Eligibility;
using Hearth.App.Synthetic;

namespace Hearth.App.Commands;

/// <summary>Makes the invented council that Hearth is shown with, tested on and measured by.</summary>
public static class GenerateCommand
{
    public static Command Create()
    {
        var people = People();
        people.Required = true;
        var seed = new Option<ulong>("--seed")
        {
            Description = "The same seed gives the same council, byte for byte",
            DefaultValueFactory = _ => 1,
        };
        var folder = new Option<string>("--out")
        {
            Description = "Folder to make; it must not exist, or be empty",
            Required = true,
        };
        var until = Arguments.Date(
            "--until",
            "Date of the last extracts, before which 24 months of events end; default 2026-09-30"
        );
        var extracts = Number(
            "--extracts",
            "How many extracts each source sends, six months apart; default 1",
            1,
            CouncilOptions.MostExtracts
        );
        extracts.DefaultValueFactory = _ => 1;
        var command = new Command(
            "generate",
            "Make a synthetic council: one return of every source, and apart from them what is true."
        )
        {
            people,
            seed,
            folder,
            until,
            extracts,
        };
        command.RunsAlone(
            (run, cancel) =>
            {
                var options = new CouncilOptions(
                    run.Value(people),
                    run.Value(seed),
                    run.Value(until) ?? CouncilOptions.DefaultUntil,
                    run.Value(extracts)
                );
                var outcome = GenerateCouncilOperation.Run(
                    options,
                    run.Value(folder)!,
                    run.Progress,
                    cancel
                );
                return Task.FromResult(run.End(outcome, made => run.Done(made, Words(made))));
            }
        );
        return command;
    }

    internal static Option<int> People() =>
        Number(
            "--people",
            "How many people the council has",
            CouncilOptions.FewestPeople,
            CouncilOptions.MostPeople
        );

    private static Option<int> Number(string name, string description, int least, int most) =>
        new(name)
        {
            Description = string.Create(
                CultureInfo.InvariantCulture,
                $"{description}, {least} to {most}"
            ),
            CustomParser = result =>
            {
                var text = result.Tokens.Single().Value;
                if (
                    int.TryParse(
                        text,
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var number
                    )
                    && number >= least
                    && number <= most
                )
                    return number;
                result.AddError(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{name} takes a number from {least} to {most}, not '{text}'."
                    )
                );
                return 0;
            },
        };

    private static string Words(CouncilMade made) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{made.People:N0} invented people in {made.Households:N0} households, {made.Families:N0} families with children, in {made.Seconds} s.\n"
        )
        + string.Concat(
            made.Rows.Select(r =>
                string.Create(CultureInfo.InvariantCulture, $"  {r.Value, 9:N0} rows of {r.Key}\n")
            )
        )
        + made.Folder;
}
