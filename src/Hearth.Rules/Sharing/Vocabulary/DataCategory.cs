namespace Hearth.Rules.Sharing;

/// <summary>How the law classes information about people.</summary>
/// <remarks>Source: UK GDPR, Articles 4(1), 9(1) and 10; offences include allegations (Data Protection Act 2018, section 11(2)).</remarks>
public enum DataClass
{
    /// <summary>Any information about an identified person.</summary>
    Personal,

    /// <summary>Health, ethnicity and the rest of Article 9.</summary>
    Special,

    /// <summary>Offences, allegations and proceedings.</summary>
    Criminal,
}

/// <summary>A kind of information, as agreements and roles name it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What a page calls it.</param>
/// <param name="Class">How the law classes it.</param>
/// <param name="Sources">The sources whose records are of it.</param>
public sealed record DataCategory(
    string Id,
    string Name,
    DataClass Class,
    IReadOnlyList<string> Sources
);
