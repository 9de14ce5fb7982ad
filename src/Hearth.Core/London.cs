namespace Hearth.Core;

/// <summary>"Today" for a council is the date in Europe/London.</summary>
public static class London
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(
        "Europe/London"
    );

    extension(TimeProvider clock)
    {
        public DateOnly Today() => DateOf(clock.GetUtcNow().UtcDateTime);

        /// <summary>Now in UTC, to the microsecond, which is all that both databases keep.</summary>
        public DateTime UtcNow()
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return now.AddTicks(-(now.Ticks % 10));
        }
    }

    /// <summary>When a day begins, in UTC.</summary>
    public static DateTime StartOf(DateOnly day) =>
        TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Zone);

    public static DateOnly DateOf(DateTime utc) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone));
}
