using Hearth.Linkage;
using Hearth.Linkage.Block;

namespace Hearth.App.Linking.Building;

/// <summary>A model to score with.</summary>
/// <param name="Model">Trained.</param>
/// <param name="Plan">How its blocking was found, where it was.</param>
/// <param name="Given">Whether it came from a file, whose thresholds then count.</param>
internal sealed record LearnedModel(LinkageModel Model, BlockingPlan? Plan, bool Given = false);
