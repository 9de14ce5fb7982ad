using System.Text;

namespace Hearth.App.Linking.Recognition;

/// <summary>What a heading says by itself: whole words, in the order of these rows.</summary>
internal static class NameHints
{
    // The first row with all of whose words the heading agrees decides. A minus is a word it may not have.
    private static readonly (string Words, Role Role)[] Hints =
    [
        ("contact", Role.Ignored),
        ("worker", Role.Ignored),
        ("practitioner", Role.Ignored),
        ("school", Role.Ignored),
        ("organisation", Role.Ignored),
        ("organization", Role.Ignored),
        ("gp", Role.Ignored),
        ("file", Role.Ignored),
        ("source", Role.Ignored),
        ("dataset", Role.Ignored),
        ("cluster", Role.Ignored),
        ("entity", Role.Ignored),
        ("truth", Role.Ignored),
        ("match", Role.Ignored),
        ("nhs", Role.NhsNumber),
        ("nino", Role.Nino),
        ("ni number", Role.Nino),
        ("national insurance", Role.Nino),
        ("upn", Role.Upn),
        ("unique pupil", Role.Upn),
        ("uprn", Role.Uprn),
        ("soc sec", Role.Identifier),
        ("social security", Role.Identifier),
        ("ssn", Role.Identifier),
        ("passport", Role.Identifier),
        ("driving licence", Role.Identifier),
        ("driver license", Role.Identifier),
        ("medicare", Role.Identifier),
        ("tax number", Role.Identifier),
        ("email", Role.Email),
        ("e mail", Role.Email),
        ("phone", Role.Phone),
        ("telephone", Role.Phone),
        ("mobile", Role.Phone),
        ("dob", Role.BirthDate),
        ("birth place", Role.Attribute),
        ("place birth", Role.Attribute),
        ("birthplace", Role.Attribute),
        ("country birth", Role.Attribute),
        ("birth year", Role.BirthYear),
        ("birth month", Role.BirthMonth),
        ("birth day", Role.BirthDay),
        ("year birth", Role.BirthYear),
        ("month birth", Role.BirthMonth),
        ("yob", Role.BirthYear),
        ("mob", Role.BirthMonth),
        ("by", Role.BirthYear),
        ("bm", Role.BirthMonth),
        ("bd", Role.BirthDay),
        ("date birth", Role.BirthDate),
        ("birth date", Role.BirthDate),
        ("birthdate", Role.BirthDate),
        ("birthday", Role.BirthDate),
        ("born", Role.BirthDate),
        ("dod", Role.DeathDate),
        ("death", Role.DeathDate),
        ("died", Role.DeathDate),
        ("date", Role.Ignored),
        ("first surname", Role.Ignored),
        ("full name", Role.FullName),
        ("fullname", Role.FullName),
        ("middle name", Role.MiddleName),
        ("middlename", Role.MiddleName),
        ("second name", Role.MiddleName),
        ("other names", Role.MiddleName),
        ("middle", Role.MiddleName),
        ("surname", Role.Surname),
        ("lastname", Role.Surname),
        ("last name", Role.Surname),
        ("family name", Role.Surname),
        ("lname", Role.Surname),
        ("sname", Role.Surname),
        ("forename", Role.Forename),
        ("forenames", Role.Forename),
        ("firstname", Role.Forename),
        ("first name", Role.Forename),
        ("given name", Role.Forename),
        ("given names", Role.Forename),
        ("givenname", Role.Forename),
        ("christian name", Role.Forename),
        ("fname", Role.Forename),
        ("first", Role.Forename),
        ("last", Role.Surname),
        ("sex", Role.Sex),
        ("gender", Role.Sex),
        ("postcode", Role.Postcode),
        ("post code", Role.Postcode),
        ("postal code", Role.Postcode),
        ("zip", Role.Postcode),
        ("zipcode", Role.Postcode),
        ("pcode", Role.Postcode),
        ("house number", Role.HouseNumber),
        ("house no", Role.HouseNumber),
        ("house name", Role.HouseNumber),
        ("house", Role.HouseNumber),
        ("street number", Role.HouseNumber),
        ("street no", Role.HouseNumber),
        ("door number", Role.HouseNumber),
        ("building number", Role.HouseNumber),
        ("flat", Role.HouseNumber),
        ("paon", Role.HouseNumber),
        ("street", Role.Street),
        ("road", Role.Street),
        ("address 1", Role.Street),
        ("address1", Role.Street),
        ("address line 1", Role.Street),
        ("address 2", Role.Area),
        ("address2", Role.Area),
        ("address line 2", Role.Area),
        ("address 3", Role.Area),
        ("address line 3", Role.Area),
        ("address", Role.Address),
        ("addr", Role.Address),
        ("suburb", Role.Town),
        ("town", Role.Town),
        ("city", Role.Town),
        ("locality", Role.Town),
        ("district", Role.Area),
        ("county", Role.Area),
        ("state", Role.Area),
        ("region", Role.Area),
        ("coverage", Role.Ignored),
        ("name", Role.FullName),
        ("id", Role.RecordId),
        ("uid", Role.RecordId),
        ("uuid", Role.RecordId),
        ("recid", Role.RecordId),
        ("key", Role.RecordId),
        ("ref", Role.RecordId),
        ("reference", Role.RecordId),
        ("row", Role.RecordId),
    ];

    public static Role? Of(string heading)
    {
        var words = Words(heading);
        foreach (var (wanted, role) in Hints)
        {
            if (wanted.Split(' ').All(words.Contains))
                return role;
        }
        return null;
    }

    /// <summary>"firstName", "FIRST_NAME" and "First Name" are the words first and name.</summary>
    public static IReadOnlyList<string> Words(string heading)
    {
        var spaced = new StringBuilder();
        for (var i = 0; i < heading.Length; i++)
        {
            var c = heading[i];
            if (!char.IsLetterOrDigit(c))
            {
                spaced.Append(' ');
                continue;
            }
            var begins = i > 0 && char.IsUpper(c) && char.IsLower(heading[i - 1]);
            spaced.Append(begins ? $" {c}" : $"{c}");
        }
        return spaced
            .ToString()
            .ToLowerInvariant()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
