using Hearth.Core.Data.Protection;

namespace Hearth.Core.Sources;

/// <summary>
/// Who a row is about, as the source says it: the distinct identity behind many rows, and the unit that linkage links.
/// </summary>
public sealed class Identity
{
    /// <summary>The first 63 bits of SHA-256 over the source and the normalised block: equal blocks are one row, with no look-up.</summary>
    public long Id { get; set; }
    public int SourceNo { get; set; }
    public string? Surname { get; set; }
    public string? Forename { get; set; }
    public string? MiddleNames { get; set; }
    public string? FormerSurname { get; set; }
    public DateOnly? BirthDate { get; set; }
    public BirthAccuracy BirthAccuracy { get; set; }
    public DateOnly? ExpectedDate { get; set; }
    public DateOnly? DeathDate { get; set; }

    /// <summary>F, M, X (neither, indeterminate) or null (not known).</summary>
    public string? Sex { get; set; }

    /// <summary>Address lines without the postcode, joined by line feeds.</summary>
    public string? Address { get; set; }
    public string? Postcode { get; set; }
    public string? Uprn { get; set; }

    [Encrypted]
    public string? NhsNumber { get; set; }

    [Encrypted]
    public string? Upn { get; set; }

    [Encrypted]
    public string? Nino { get; set; }

    /// <summary>The source's own identifier of the person.</summary>
    public string? PersonRef { get; set; }

    /// <summary>The source's own identifier of a household, family, tenancy or joint claim.</summary>
    public string? HouseholdRef { get; set; }

    /// <summary>What the person is in that household, in the source's words made kebab-case: child, mother, tenant, partner.</summary>
    public string? Relationship { get; set; }
    public string? Ethnicity { get; set; }
}

public enum BirthAccuracy
{
    Unknown,
    Exact,
    Estimated,
    Partial,
}
