using Hearth.Core.Matching.Finding;

namespace Hearth.Bench.People;

/// <summary>A record of the council, as a return gave it.</summary>
internal sealed record Known(string Forename, string Surname, DateOnly BirthDate, string Postcode);

/// <summary>The ways in which somebody asks.</summary>
internal static class Asking
{
    public static IReadOnlyList<(string Name, Func<Known, PersonAsked> Of)> Kinds { get; } =
    [
        ("name and birth date", Exact),
        ("a name with typing errors, and birth date", Mistyped),
        ("name and postcode", ByPostcode),
    ];

    public static PersonAsked Exact(Known known) =>
        new()
        {
            Forename = known.Forename,
            Surname = known.Surname,
            BirthDate = known.BirthDate,
        };

    private static PersonAsked Mistyped(Known known) =>
        Exact(known) with
        {
            Forename = Swapped(known.Forename),
            Surname = Swapped(known.Surname),
        };

    private static PersonAsked ByPostcode(Known known) =>
        Exact(known) with
        {
            BirthDate = null,
            Postcode = known.Postcode,
        };

    /// <summary>Two letters in the middle change places.</summary>
    private static string Swapped(string name)
    {
        var at = name.Length / 2;
        return name.Length < 3
            ? name
            : name[..(at - 1)] + name[at] + name[at - 1] + name[(at + 1)..];
    }
}
