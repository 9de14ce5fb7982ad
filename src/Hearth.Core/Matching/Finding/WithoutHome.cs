using Hearth.Linkage;

namespace Hearth.Core.Matching.Finding;

/// <summary>
/// Somebody found whose address is hidden from whoever asks: whether the address asked for is theirs is not told either, neither
/// by words nor by how sure the answer is.
/// </summary>
internal static class WithoutHome
{
    private static readonly string[] Words = ["home", "address", "postcode"];

    /// <summary>Whether a comparison tells where somebody lives.</summary>
    public static bool Tells(string comparison) =>
        Words.Any(t => comparison.Contains(t, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// What is left to ask such a person by; null where that is too little: whether they are found would tell whether the address
    /// is theirs.
    /// </summary>
    public static PersonAsked? Asked(PersonAsked asked)
    {
        var left = asked with { Address = null, Postcode = null };
        return left.Wrong() is null ? left : null;
    }

    public static PersonFound Of(PersonFound found, LinkageModel model)
    {
        var kept = found.Fields.Where(f => !Tells(f.Field)).ToArray();
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
