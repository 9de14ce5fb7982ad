using System.CommandLine;
using Hearth.Core.Matching.Decisions;

namespace Hearth.App.Commands.Matching.Decisions;

public static class PeopleCommand
{
    public static Command Create() =>
        new("people", "Decide who is who and who belongs to whom; every later run respects it.")
        {
            DecidePersonsCommand.Create("merge", "Two are one person.", DecisionKind.SamePerson),
            SplitPersonCommand.Create(),
            DecidePersonsCommand.Create(
                "parent",
                "The person brings up the other, a child.",
                DecisionKind.ParentOf
            ),
            DecidePersonsCommand.Create("partner", "Two are partners.", DecisionKind.PartnerOf),
            DecidePersonsCommand.Create(
                "sibling",
                "Two children are of one family.",
                DecisionKind.SiblingOf
            ),
            TakeOutOfFamilyCommand.Create(),
            RecordBirthCommand.Create(),
        };
}
