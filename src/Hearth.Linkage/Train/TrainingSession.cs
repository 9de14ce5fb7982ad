namespace Hearth.Linkage.Train;

/// <summary>One expectation maximisation: the patterns of a rule's pairs and the comparisons that learn from them.</summary>
internal sealed record TrainingSession((long Pattern, long Count)[] Counts, int[] Learning);
