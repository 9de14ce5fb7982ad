namespace Hearth.Core.People.Families;

internal static class Ages
{
    public const int Adult = 18;

    /// <summary>In completed years; null when the date of birth is not known.</summary>
    public static int? At(DateOnly? born, DateOnly day) =>
        born is not { } date ? null
        : day.Year - date.Year is var years && date.AddYears(years) > day ? years - 1
        : years;

    /// <summary>How many years older; null when either date is not known.</summary>
    public static double? Older(FamilyPerson elder, FamilyPerson younger) =>
        elder.BirthDate is { } one && (younger.BirthDate ?? younger.ExpectedDate) is { } other
            ? (other.DayNumber - one.DayNumber) / 365.25
            : null;
}
