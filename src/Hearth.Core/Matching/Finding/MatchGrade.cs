using Hearth.Core.Sources;
using Hearth.Linkage.Standardise;

namespace Hearth.Core.Matching.Finding;

/// <summary>
/// The grade of a match by which of its elements agree outright, for partners whose systems speak in grades. It knows
/// nothing of typing errors or of how rare a name is: the probability beside it does.
/// </summary>
/// <remarks>
/// Source: SocialCareData, "Standards comparison: person matching" (PUB03), "Scoring matches", adjusted there from §4.7 of
/// HL7's Interoperable Digital Identity and Patient Matching. A town is no part of our addresses: "Superior" asks for the
/// same home, by postcode, number and flat.
/// </remarks>
public enum MatchGrade
{
    None,

    /// <summary>.6: given name, family name and date of birth.</summary>
    Good,

    /// <summary>.7: and the postcode.</summary>
    VeryGood,

    /// <summary>.8: and the address.</summary>
    Superior,

    /// <summary>.99: an identifier.</summary>
    Best,
}

internal static class MatchGrades
{
    public static double ScoreOf(MatchGrade grade) =>
        grade switch
        {
            MatchGrade.Best => 0.99,
            MatchGrade.Superior => 0.8,
            MatchGrade.VeryGood => 0.7,
            MatchGrade.Good => 0.6,
            _ => 0,
        };

    /// <param name="asked">Who is asked about.</param>
    /// <param name="known">Who a source says somebody is.</param>
    /// <param name="sameHome">Whether both give the same home.</param>
    public static MatchGrade Of(Identity asked, Identity known, bool sameHome)
    {
        if (
            Same(asked.NhsNumber, known.NhsNumber)
            || Same(asked.Upn, known.Upn)
            || Same(asked.Nino, known.Nino)
        )
            return MatchGrade.Best;
        if (
            !Same(PersonName.Standard(asked.Forename), PersonName.Standard(known.Forename))
            || !Same(PersonName.Standard(asked.Surname), PersonName.Standard(known.Surname))
            || asked.BirthDate is null
            || asked.BirthDate != known.BirthDate
        )
            return MatchGrade.None;
        return sameHome ? MatchGrade.Superior
            : Same(asked.Postcode, known.Postcode) ? MatchGrade.VeryGood
            : MatchGrade.Good;
    }

    private static bool Same(string? one, string? other) => one is not null && one == other;
}
