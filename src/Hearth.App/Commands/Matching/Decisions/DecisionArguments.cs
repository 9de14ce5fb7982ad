using System.CommandLine;
using Hearth.Core;
using Hearth.Core.Matching.Decisions;
using Hearth.Core.People;

namespace Hearth.App.Commands.Matching.Decisions;

/// <summary>What the commands that decide ask for, and how they end.</summary>
internal static class DecisionArguments
{
    public static Option<string> Reason() =>
        new("--reason")
        {
            Description = "Why, in words that others can follow years from now",
            Required = true,
        };

    public static Option<Guid> Person(string name, string description) =>
        new(name) { Description = description, Required = true };

    public static PersonId Person(this CommandRun run, Option<Guid> option) =>
        new(run.Value(option));

    public static int End(this CommandRun run, Outcome<DecisionMade> outcome) =>
        run.End(
            outcome,
            made =>
                run.Done(
                    made,
                    made.IsNew
                        ? $"Decided ({made.Id}). It takes effect with the next run: hearth match run"
                        : $"Decided already ({made.Id}); nothing changed."
                ),
            "There is no such person, family or identity here."
        );
}
