namespace Hearth.Core.Cases.FrontDoor;

/// <summary>How a contact stands against its clock.</summary>
public enum ContactStanding
{
    Waiting,
    DueToday,
    Overdue,
    DecidedInTime,
    DecidedLate,
}

/// <summary>Until the end of its last day a contact is decided in time; days are the council's, in London.</summary>
public static class ContactClock
{
    public static ContactStanding Standing(DateOnly due, DateOnly? decided, DateOnly today) =>
        decided is { } day
            ? day <= due
                ? ContactStanding.DecidedInTime
                : ContactStanding.DecidedLate
            : today < due
                ? ContactStanding.Waiting
                : today == due
                    ? ContactStanding.DueToday
                    : ContactStanding.Overdue;
}
