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

    /// <summary>A time of a day in London, in UTC. One that the clocks skip is that much later; of one they repeat, the first.</summary>
    public static DateTime At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        if (Zone.IsInvalidTime(local))
            local = local.AddHours(1);
        return Zone.IsAmbiguousTime(local)
            ? DateTime.SpecifyKind(
                local - Zone.GetAmbiguousTimeOffsets(local).Max(),
                DateTimeKind.Utc
            )
            : TimeZoneInfo.ConvertTimeToUtc(local, Zone);
    }

    /// <summary>The day and time of day in London.</summary>
    public static (DateOnly Day, TimeOnly Time) Local(DateTime utc)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);
        return (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
