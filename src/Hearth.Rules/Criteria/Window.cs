using System.Globalization;
using Hearth.Rules.Dates;

namespace Hearth.Rules.Criteria;

/// <summary>The days within which things must have happened to count.</summary>
public abstract record Window
{
    /// <summary>The days, up to and including the day asked about; null when the school calendar does not tell.</summary>
    public abstract DateSpan? Of(Subject subject, DateOnly asAt);

    /// <summary>As a sentence says it: in the last 12 months.</summary>
    public abstract string Spoken { get; }

    /// <summary>The months, weeks or days before; the first of them counts.</summary>
    public sealed record Last(Period Period) : Window
    {
        /// <inheritdoc />
        public override DateSpan? Of(Subject subject, DateOnly asAt) =>
            new(Period.Before(asAt), asAt);

        /// <inheritdoc />
        public override string Spoken => $"in the last {Period}";
    }

    /// <summary>The running or last school term and those before it, up to a number.</summary>
    public sealed record Terms(int Count) : Window
    {
        /// <inheritdoc />
        public override DateSpan? Of(Subject subject, DateOnly asAt) =>
            subject.Terms.LastBegun(Count, asAt) is [var first, ..]
                ? new DateSpan(first.Days.Start, asAt)
                : null;

        /// <inheritdoc />
        public override string Spoken =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"over the last {Count} consecutive school terms"
            );
    }
}
