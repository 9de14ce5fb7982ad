namespace Hearth.Linkage.Compare;

/// <summary>What a comparison is evidence of. Relatives share some of it and not the rest.</summary>
public enum EvidenceOf
{
    /// <summary>Anything else: shared by relatives as far as the records show.</summary>
    Other,

    /// <summary>A given name: relatives differ, but for a child named after a parent.</summary>
    Forename,

    /// <summary>A family name: relatives share it often.</summary>
    Surname,

    /// <summary>A date of birth: twins share it.</summary>
    Birth,

    /// <summary>An address, a part of one, or a telephone of a home: relatives share it.</summary>
    Home,

    /// <summary>A number given to one person, or an e-mail address.</summary>
    Identifier,

    /// <summary>Sex or gender.</summary>
    Sex,
}
