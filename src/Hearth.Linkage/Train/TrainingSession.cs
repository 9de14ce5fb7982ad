namespace Hearth.Linkage.Train;

/// <summary>One expectation maximisation: the patterns of a rule's pairs and the comparisons that learn from them.</summary>
internal sealed record TrainingSession((long Pattern, long Count)[] Counts, int[] Learning)
{
    /// <summary>Whether there is anything to learn from: pairs, and evidence besides the comparison itself.</summary>
    public bool HasLesson => Counts.Length > 0 && Learning.Length > 1;

    public bool Teaches(int comparison) => HasLesson && Array.IndexOf(Learning, comparison) >= 0;
}
