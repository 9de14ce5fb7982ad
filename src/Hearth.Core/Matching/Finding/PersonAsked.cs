using Hearth.Core.Sources;

namespace Hearth.Core.Matching.Finding;

/// <summary>What is known of someone who is asked about.</summary>
public sealed record PersonAsked
{
    public string? Forename { get; init; }
    public string? Surname { get; init; }
    public DateOnly? BirthDate { get; init; }

    /// <summary>F or M.</summary>
    public string? Sex { get; init; }

    /// <summary>Without the postcode.</summary>
    public string? Address { get; init; }
    public string? Postcode { get; init; }
    public string? NhsNumber { get; init; }
    public string? Upn { get; init; }
    public string? Nino { get; init; }

    /// <summary>What is wrong with the question, or lacks in it; null when it can be asked.</summary>
    public string? Wrong()
    {
        var asked = AsIdentity();
        if (NhsNumber is not null && !Hearth.Linkage.Standardise.NhsNumber.IsValid(asked.NhsNumber))
            return "That is no valid NHS number. Leave it out if it is not known";
        if (Upn is not null && !Hearth.Linkage.Standardise.Upn.IsValid(asked.Upn))
            return "That is no valid unique pupil number. Leave it out if it is not known";
        // Invented numbers are asked for where the data are invented; elsewhere they meet nobody.
        if (
            Nino is not null
            && !Hearth.Linkage.Standardise.Nino.IsValid(asked.Nino)
            && !Hearth.Linkage.Standardise.Nino.IsTest(asked.Nino)
        )
            return "That is no valid National Insurance number. Leave it out if it is not known";
        if (Postcode is not null && asked.Postcode is null)
            return "That is no postcode. Leave it out if it is not known";
        // A surname, a street or a date alone is fishing: it finds people nobody asked about.
        return
            NhsNumber is not null
            || Upn is not null
            || Nino is not null
            || Forename is not null
                && Surname is not null
                && (BirthDate is not null || Postcode is not null)
            ? null
            : "Too little to ask by: give forename and surname with a date of birth or a postcode, or one of the numbers";
    }

    /// <summary>As an identity of no source, in the form in which loaded ones are.</summary>
    internal Identity AsIdentity() =>
        new()
        {
            Forename = Forename?.Trim(),
            Surname = Surname?.Trim(),
            BirthDate = BirthDate,
            BirthAccuracy = BirthDate is null ? BirthAccuracy.Unknown : BirthAccuracy.Exact,
            Sex = Sex,
            Address = Address?.Trim(),
            Postcode = Hearth.Linkage.Standardise.Postcode.Standard(Postcode),
            NhsNumber = Hearth.Linkage.Standardise.NhsNumber.Normalise(NhsNumber),
            Upn = Hearth.Linkage.Standardise.Upn.Normalise(Upn),
            Nino = Hearth.Linkage.Standardise.Nino.Normalise(Nino),
        };
}
