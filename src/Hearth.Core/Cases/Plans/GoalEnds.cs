namespace Hearth.Core.Cases.Plans;

/// <summary>When a goal may end: nothing is left to do towards one that has.</summary>
public static class GoalEnds
{
    /// <summary>What is said to whoever would change something of a goal that has ended.</summary>
    internal const string HasEnded = "This goal has ended. Take it up again first.";

    /// <param name="isOpen">Whether it has not ended yet.</param>
    /// <param name="openActions">Actions towards it that are neither done nor dropped.</param>
    /// <returns>Why it may not end; null when it may.</returns>
    public static string? WhyNot(bool isOpen, int openActions) =>
        !isOpen ? "This goal has ended already."
        : openActions == 0 ? null
        : openActions == 1
            ? "One action towards it is still to be done. Finish it or drop it first."
        : $"{openActions} actions towards it are still to be done. Finish them or drop them first.";
}
