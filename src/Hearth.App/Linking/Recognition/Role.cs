namespace Hearth.App.Linking.Recognition;

/// <summary>What a column holds, as far as its name and content tell.</summary>
public enum Role
{
    /// <summary>Nothing to link by: administrative, free text, constant, or unknown and nearly all different.</summary>
    Ignored,

    /// <summary>The source's own number of the row.</summary>
    RecordId,

    /// <summary>The truth given with --truth: used for measuring alone.</summary>
    Truth,
    FullName,
    Forename,
    MiddleName,
    Surname,
    BirthDate,
    BirthYear,
    BirthMonth,
    BirthDay,
    DeathDate,
    Sex,
    Address,
    HouseNumber,
    Street,
    Town,
    Area,
    Postcode,
    Phone,
    Email,
    NhsNumber,
    Nino,
    Upn,
    Uprn,

    /// <summary>Another number that one person has.</summary>
    Identifier,

    /// <summary>Something else about the person that repeats: an occupation, a place of birth.</summary>
    Attribute,
}
