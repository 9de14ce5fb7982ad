using Hearth.App.Synthetic.Names;

namespace Hearth.App.Synthetic.Households;

/// <summary>An invented person as they truly are.</summary>
internal sealed class Person
{
    public required int Id { get; init; }
    public required Community Community { get; init; }
    public required char Sex { get; init; }
    public required string Forename { get; init; }
    public string? Middle { get; init; }

    /// <summary>At birth; later ones with the day they were taken.</summary>
    public required string BirthSurname { get; init; }
    public List<(DateOnly From, string Surname)> LaterSurnames { get; } = [];
    public DateOnly? Born { get; init; }
    public DateOnly? Expected { get; init; }
    public DateOnly? Died { get; set; }
    public string? Nhs { get; init; }
    public string? Upn { get; init; }
    public string? Nino { get; init; }
    public required string Ethnicity { get; init; }

    /// <summary>The name family and neighbours use, where it is another; some agencies have it on file.</summary>
    public required string CalledBy { get; init; }
    public List<Stay> Stays { get; } = [];
    public bool Twin { get; init; }

    public string Surname => LaterSurnames.Count == 0 ? BirthSurname : LaterSurnames[^1].Surname;

    public string SurnameOn(DateOnly day)
    {
        for (var i = LaterSurnames.Count - 1; i >= 0; i--)
        {
            if (LaterSurnames[i].From <= day)
                return LaterSurnames[i].Surname;
        }
        return BirthSurname;
    }

    public string? FormerSurname => LaterSurnames.Count == 0 ? null : BirthSurname;

    /// <summary>Completed years on a day; negative before birth, and for the unborn.</summary>
    public int Age(DateOnly day)
    {
        if (Born is not { } born || born > day)
            return -1;
        var years = day.Year - born.Year;
        return born.AddYears(years) > day ? years - 1 : years;
    }

    public bool AliveOn(DateOnly day) =>
        Born is { } born && born <= day && (Died is null || Died > day);

    /// <summary>Where they live on the day; null for who has left the area, or never lived in it.</summary>
    public Stay? HomeOn(DateOnly day)
    {
        foreach (var stay in Stays)
        {
            if (stay.From <= day && (stay.To is null || stay.To > day))
                return stay;
        }
        return null;
    }

    /// <summary>Where they live on the day, or else the nearest that is known: the last they lived at, the first they came to.</summary>
    public Stay? LastKnownOn(DateOnly day) =>
        HomeOn(day)
        ?? (
            Stays.Count == 0 ? null
            : day < Stays[0].From ? Stays[0]
            : Stays[^1]
        );
}

/// <summary>A person lived at an address with a household from a day to before another.</summary>
internal sealed record Stay(int Household, Address Address, DateOnly From)
{
    public DateOnly? To { get; set; }
}
