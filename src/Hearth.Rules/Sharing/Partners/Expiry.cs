using Hearth.Rules.Dates;

namespace Hearth.Rules.Sharing.Partners;

/// <summary>How something that runs out stands on a day.</summary>
public enum Expiry
{
    /// <summary>It was never done.</summary>
    Never,

    /// <summary>It holds.</summary>
    Current,

    /// <summary>It holds, and runs out within two months.</summary>
    RunsOutSoon,

    /// <summary>It has run out.</summary>
    RunOut,
}

/// <summary>Works out how training, a duty of confidence or a review that falls due stands.</summary>
public static class Expiring
{
    private static readonly Period Soon = new(2, PeriodUnit.Months);

    /// <summary>What was done on 1 March 2026 for 12 months holds through 28 February 2027.</summary>
    public static Expiry On(DateOnly day, DateOnly? runsOut) =>
        runsOut is not { } end ? Expiry.Never
        : day >= end ? Expiry.RunOut
        : day >= Soon.Before(end) ? Expiry.RunsOutSoon
        : Expiry.Current;

    /// <summary>What is due on a day is overdue from the day after.</summary>
    public static Expiry OfDue(DateOnly day, DateOnly due) => On(day, due.AddDays(1));
}
