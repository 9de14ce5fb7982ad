using Hearth.Core.Sources.Readings;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Sources.Catalogue;

/// <summary>One partner's return as <c>rulebook/sources/ID.yaml</c> describes it: a new layout is a new file, not new code.</summary>
public sealed record SourceDefinition
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required AgencyKind Agency { get; init; }

    /// <summary>The agency that sends it, as accounts name agencies: its data contacts see this source and no other.</summary>
    public required string Sender { get; init; }
    public required FileFormat Format { get; init; }
    public required DataCategory Category { get; init; }
    public required string Gateway { get; init; }

    /// <summary>What an information-governance officer should confirm before the flow runs on this gateway.</summary>
    public string? Doubt { get; init; }
    public required Frequency Frequency { get; init; }

    /// <summary>Days after the end of a period by which its return should be here.</summary>
    public required int DueAfterDays { get; init; }
    public required Picture Picture { get; init; }
    public required CoverageRule Coverage { get; init; }
    public char? Delimiter { get; init; }
    public string Encoding { get; init; } = "utf-8";

    /// <summary>XML: the element that is a row. XLSX: the sheet's name, else the first.</summary>
    public string? Rows { get; init; }

    /// <summary>Where the file itself says its extract date: a column, or a path from the root of an XML file.</summary>
    public string? ExtractDate { get; init; }

    /// <summary>XML: a path from the root that holds the sending authority's code.</summary>
    public string? AuthorityCode { get; init; }
    public required IReadOnlyList<Column> Columns { get; init; }
    public IReadOnlyList<Group> Groups { get; init; } = [];

    /// <summary>Columns whose values, joined by "/", are the record's key.</summary>
    public required IReadOnlyList<int> Key { get; init; }

    /// <summary>Used where every column of <see cref="Key"/> is blank.</summary>
    public IReadOnlyList<int> OtherKey { get; init; } = [];

    /// <summary>Rows about people who are none of the programme's business, such as victims: counted, never stored.</summary>
    public IReadOnlyList<Condition> Outside { get; init; } = [];
    public string? Relationship { get; init; }
    public SecondSubject? Also { get; init; }
    public IReadOnlyList<FactTemplate> Facts { get; init; } = [];
    public IReadOnlyList<Check> Checks { get; init; } = [];

    /// <summary>Kinds of fact the source can state: its indicators.</summary>
    public IEnumerable<string> Indicators => Facts.Select(f => Kebab.Of(f.Kind)).Distinct();
}

/// <summary>A column of the layout; <paramref name="Required"/> means a row without a readable value is rejected.</summary>
public sealed record Column(
    string Name,
    Reading Reading,
    IdentityField? Field,
    bool OfOther,
    bool Required,
    IReadOnlyList<string> Aliases
);

/// <summary>Repeated elements of an XML row.</summary>
public sealed record Group(string Name, string Path, IReadOnlyList<Column> Columns);

/// <summary>A second person the row names. Both get the same household reference.</summary>
public sealed record SecondSubject(
    string Relationship,
    IReadOnlyList<int> WhenGiven,
    IReadOnlyList<int> Household,
    bool SameAddress
);

public sealed record CoverageRule(int? Months, int? Start, int? End, int? Area);

public enum FileFormat
{
    Csv,
    Xlsx,
    Xml,
}

public enum DataCategory
{
    Personal,
    Special,
    Criminal,
}

public enum Frequency
{
    Weekly,
    Monthly,
    Quarterly,
    Termly,
    HalfYearly,
    Yearly,

    /// <summary>Written in Hearth itself as it happens: nothing is ever due.</summary>
    AsItHappens,
}

public enum IdentityField
{
    Surname,
    Forename,
    MiddleNames,
    FullName,
    FormerSurname,
    BirthDate,
    Age,
    ExpectedDate,
    DeathDate,
    Sex,
    Address,
    Postcode,
    Uprn,
    NhsNumber,
    Upn,
    Nino,
    PersonRef,
    HouseholdRef,
    Relationship,
    Ethnicity,
}
