namespace Hearth.Core.Cases.Plans;

/// <summary>A goal as the family rated it at first and rates it now.</summary>
/// <param name="First">The first rating, 1 to 10.</param>
/// <param name="FirstOn">Its day.</param>
/// <param name="Latest">The latest; the first where there is only one.</param>
/// <param name="LatestOn">Its day.</param>
public sealed record RatingTrend(int First, DateOnly FirstOn, int Latest, DateOnly LatestOn)
{
    public int Change => Latest - First;

    /// <summary>Null when it was never rated. Of two on one day the one recorded later counts as the later.</summary>
    public static RatingTrend? Of(
        IEnumerable<(DateOnly On, DateTime RecordedAt, int Value)> ratings
    )
    {
        var all = ratings.OrderBy(r => r.On).ThenBy(r => r.RecordedAt).ToArray();
        return all.Length == 0 ? null : new(all[0].Value, all[0].On, all[^1].Value, all[^1].On);
    }

    /// <summary>The trend of every goal that was rated.</summary>
    internal static IReadOnlyDictionary<Guid, RatingTrend> ByGoal(IEnumerable<Rating> ratings) =>
        ratings
            .GroupBy(r => r.GoalId)
            .ToDictionary(g => g.Key, g => Of(g.Select(r => (r.On, r.RecordedAt, r.Value)))!);
}
