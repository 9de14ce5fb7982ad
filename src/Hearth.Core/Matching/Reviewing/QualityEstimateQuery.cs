using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Linkage.Evaluate;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Matching.Reviewing;

/// <param name="Sample">The sample's number.</param>
/// <param name="Run">The run it measures.</param>
/// <param name="Drawn">Pairs drawn.</param>
/// <param name="Judged">Pairs judged in turn, on which the estimate rests.</param>
/// <param name="CannotTell">Pairs nobody could tell, left out of it.</param>
/// <param name="Precision">Of pairs of records taken for one person, the share that are.</param>
/// <param name="Recall">Of pairs that are one person, the share taken for one, among those blocking found.</param>
/// <param name="Strata">What was drawn and judged where.</param>
public sealed record QualityEstimate(
    int Sample,
    int Run,
    int Drawn,
    int Judged,
    int CannotTell,
    Interval? Precision,
    Interval? Recall,
    IReadOnlyList<StratumRead> Strata
);

public sealed record StratumRead(Stratum Of, int Judged, int Matches);

/// <summary>Precision and recall of pairs, estimated from the latest sample, with intervals (requirement MA-4).</summary>
public sealed class QualityEstimateQuery(AppDb db)
{
    public async Task<Outcome<QualityEstimate>> RunAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Permission.MatchingReview))
            return Outcome.NotFound;
        var labels = await Labels.ReadAsync(db, cancel);
        if (labels.Sample is not { } sample)
            return Outcome.Refused(
                "No sample has been drawn yet. Run: hearth match sample --size 400"
            );
        var estimate = SampleEstimate.Of(labels.Judged);
        return new QualityEstimate(
            sample.No,
            sample.RunNo,
            labels.Drawn.Sum(s => s.Drawn),
            estimate.Judged,
            labels.CannotTell,
            estimate.Precision,
            estimate.Recall,
            [
                .. labels
                    .Drawn.Zip(labels.Judged, (d, j) => new StratumRead(d, j.Judged, j.Matches))
                    .Where(s => s.Of.Pairs > 0),
            ]
        );
    }
}
