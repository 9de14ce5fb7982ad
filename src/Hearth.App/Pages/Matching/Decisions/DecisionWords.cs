using Hearth.App.Web;
using Hearth.Core.Matching;
using Hearth.Core.Matching.Decisions;

namespace Hearth.App.Pages.Matching.Decisions;

/// <summary>A decision in a sentence.</summary>
internal static class DecisionWords
{
    public static string Says(DecisionShown shown)
    {
        var (left, right) = (Names(shown.Left), Names(shown.Right));
        return shown.Decision.Kind switch
        {
            DecisionKind.SamePerson when left == right => $"The records of {left} are one person’s",
            DecisionKind.SamePerson => $"{left} and {right} are one person",
            DecisionKind.DifferentPersons => $"{left} is not {right}",
            DecisionKind.ParentOf => $"{left} is a parent of {right}",
            DecisionKind.PartnerOf => $"{left} and {right} are partners",
            DecisionKind.SiblingOf => $"{left} and {right} are of one family",
            DecisionKind.NotOneFamily => $"{left} is not of the family of {right}",
            _ => $"{left} was born on {Words.Day(shown.Decision.BirthDate)}",
        };
    }

    private static string Names(IReadOnlyList<PersonNamed> people) =>
        people.Count == 0
            ? "somebody no record names now"
            : string.Join(", ", people.Select(p => p.Name));
}
