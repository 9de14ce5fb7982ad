using Hearth.Core.Data;
using Hearth.Rules.Dates;
using Hearth.Rules.Facts;

namespace Hearth.Core.Eligibility.Running;

/// <summary>What the standing returns speak for, as the rules take it.</summary>
internal static class Covered
{
    public static async Task<SourceCoverage> ReadAsync(
        AppDb db,
        DateOnly asAt,
        DateTime knownBy,
        CancellationToken cancel
    )
    {
        var bySource = await Sources.Coverage.ReadAsync(db, asAt, knownBy, cancel);
        return new SourceCoverage(
            bySource.SelectMany(s =>
                s.Value.Periods.Select(p =>
                    KeyValuePair.Create(s.Key, new DateSpan(p.Start, p.End))
                )
            )
        );
    }
}
