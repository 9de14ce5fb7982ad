using Hearth.App.Synthetic.Names;

namespace Hearth.App.Synthetic.Households;

/// <summary>Makes people one after another, each with identifiers of their own.</summary>
internal sealed class PersonMaker(CouncilOptions options)
{
    private readonly Numbers numbers = new();
    private int made;

    public int Made => made;

    public Person Adult(
        Community community,
        char sex,
        DateOnly born,
        Rng rng,
        string? surname = null
    ) =>
        Make(
            community,
            sex,
            NameGiver.Forename(community, sex, born.Year, rng),
            surname ?? NameGiver.Surname(community, sex, rng),
            born,
            null,
            rng
        );

    public Person Child(
        Community community,
        char sex,
        string forename,
        string surname,
        DateOnly? born,
        DateOnly? expected,
        Rng rng,
        bool twin = false
    ) => Make(community, sex, forename, surname, born, expected, rng, twin);

    private Person Make(
        Community community,
        char sex,
        string forename,
        string surname,
        DateOnly? born,
        DateOnly? expected,
        Rng rng,
        bool twin = false
    )
    {
        var year = (born ?? expected)!.Value.Year;
        var age = options.Until.Year - year;
        return new Person
        {
            Id = ++made,
            Community = community,
            Sex = sex,
            Forename = forename,
            Middle = born is null ? null : NameGiver.Middle(community, sex, year, rng),
            BirthSurname = surname,
            Born = born,
            Expected = expected,
            Twin = twin,
            // Numbers of the test ranges are fewer than a council of a million has people: an older or single adult may have none on any file.
            Nhs = born is not null && (age < 50 || rng.Chance(0.5)) ? numbers.Nhs() : null,
            Upn = age is >= 3 and <= 25 && born is not null ? numbers.Upn() : null,
            Nino = age >= 16 ? numbers.Nino(rng) : null,
            Ethnicity = rng.Chance(0.05)
                ? rng.Pick(["MOTH", "NOBT", "REFU", "MWAS"])
                : rng.Pick(community.Ethnicities),
            CalledBy = rng.Chance(0.35) ? ShortForms.Draw(forename, rng) : forename,
        };
    }
}
