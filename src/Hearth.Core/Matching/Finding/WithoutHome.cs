using Hearth.Linkage;

namespace Hearth.Core.Matching.Finding;

/// <summary>
/// Somebody found whose address is hidden from whoever asks: whether the address asked for is theirs is not told either, neither
/// by words nor by how sure the answer is.
/// </summary>
internal static class WithoutHome
{
    private static readonly string[] Tells = ["home", "address", "postcode"];

    public static PersonFound Of(PersonFound found, LinkageModel model)
    {
        var kept = found
            .Fields.Where(f =>
                !Tells.Any(t => f.Field.Contains(t, StringComparison.OrdinalIgnoreCase))
            )
            .ToArray();
        var weight = found.Weight - found.Fields.Except(kept).Sum(f => f.Weight);
        var grade = found.Grade is MatchGrade.VeryGood or MatchGrade.Superior
            ? MatchGrade.Good
            : found.Grade;
        return found with
        {
            Fields = kept,
            Weight = weight,
            Probability = model.Probability(weight),
            Grade = grade,
            Score = MatchGrades.ScoreOf(grade),
        };
    }
}
