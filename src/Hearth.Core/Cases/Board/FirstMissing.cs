namespace Hearth.Core.Cases.Board;

/// <summary>The first step of support that was not taken yet: one at a time, for each goes before the next.</summary>
public static class FirstMissing
{
    /// <param name="asked">Whether anybody of the family was asked whether they agree to support.</param>
    /// <param name="assessed">Whether an assessment was begun.</param>
    /// <param name="planned">Whether there is a plan.</param>
    public static NextThing? Of(bool asked, bool assessed, bool planned) =>
        !asked ? NextThing.NotAsked
        : !assessed ? NextThing.NoAssessment
        : !planned ? NextThing.NoPlan
        : null;
}
