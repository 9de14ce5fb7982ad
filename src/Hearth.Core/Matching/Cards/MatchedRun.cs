using Hearth.Core.Matching.Running;
using Hearth.Linkage;
using Hearth.Linkage.Records;
using Hearth.Linkage.Score;

namespace Hearth.Core.Matching.Cards;

/// <summary>What a run has in its hands when its card is made.</summary>
internal sealed record MatchedRun(
    MatchRun Run,
    Standing[] Known,
    RecordTable Table,
    LinkageModel Model,
    ScoreResult Scored,
    Grouped Grouped
);
