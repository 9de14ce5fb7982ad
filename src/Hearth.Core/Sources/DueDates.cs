using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Sources;

public enum DueState
{
    /// <summary>Nothing has ever come, so no date follows from the last.</summary>
    NeverReceived,
    NotDue,

    /// <summary>Due within a fortnight: a reminder goes out.</summary>
    DueSoon,
    Late,
}

/// <summary>When a source's next return is due.</summary>
public sealed record DueReturn(
    string SourceId,
    string Name,
    AgencyKind Agency,
    Frequency Frequency,
    DateOnly? LastExtract,
    DateOnly? Due,
    DueState State,
    int? DaysLate
);

/// <summary>Due dates from a source's rhythm. Pure.</summary>
public static class DueDates
{
    private const int ReminderDays = 14;

    public static DueReturn Of(SourceDefinition source, DateOnly? lastExtract, DateOnly today)
    {
        var asItHappens = source.Frequency == Frequency.AsItHappens;
        var due =
            lastExtract is { } last && !asItHappens
                ? Next(last, source.Frequency).AddDays(source.DueAfterDays)
                : (DateOnly?)null;
        var state = due switch
        {
            null when asItHappens => DueState.NotDue,
            null => DueState.NeverReceived,
            { } day when day < today => DueState.Late,
            { } day when day <= today.AddDays(ReminderDays) => DueState.DueSoon,
            _ => DueState.NotDue,
        };
        return new DueReturn(
            source.Id,
            source.Name,
            source.Agency,
            source.Frequency,
            lastExtract,
            due,
            state,
            state == DueState.Late ? today.DayNumber - due!.Value.DayNumber : null
        );
    }

    /// <summary>The end of the period after the one the last extract closed. School terms are taken as four months.</summary>
    public static DateOnly Next(DateOnly last, Frequency frequency) =>
        frequency switch
        {
            Frequency.Weekly => last.AddDays(7),
            Frequency.Monthly => last.AddMonths(1),
            Frequency.Quarterly => last.AddMonths(3),
            Frequency.Termly => last.AddMonths(4),
            Frequency.HalfYearly => last.AddMonths(6),
            _ => last.AddMonths(12),
        };
}
