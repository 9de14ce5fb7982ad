namespace Hearth.App.Synthetic.Errors;

/// <summary>How often a source gets what wrong, as chances for each person it has on file or each row it sends.</summary>
internal sealed record Habits
{
    public double Nickname { get; init; } = 0.06;
    public double Typo { get; init; } = 0.02;
    public double SwappedNames { get; init; } = 0.002;
    public double FormerSurname { get; init; } = 0.12;
    public double LostMarks { get; init; } = 0.35;
    public double MissingBirth { get; init; } = 0.01;
    public double SwappedBirth { get; init; } = 0.006;
    public double FirstOfJanuary { get; init; } = 0.003;
    public double Year1900 { get; init; } = 0.001;
    public double MistypedBirth { get; init; } = 0.008;
    public double MissingSex { get; init; } = 0.01;
    public double WrongSex { get; init; } = 0.002;
    public double MissingNumber { get; init; } = 0.08;
    public double SiblingsNumber { get; init; } = 0.002;
    public double MistypedNumber { get; init; } = 0.008;
    public double MissingAddress { get; init; } = 0.02;
    public double OldAddress { get; init; } = 0.08;
    public double AddressVariant { get; init; } = 0.15;
    public double MistypedPostcode { get; init; } = 0.006;

    /// <summary>The agency has the person on file twice.</summary>
    public double Twice { get; init; } = 0.01;
    public bool Capitals { get; init; }

    /// <summary>Rows sent twice in one file.</summary>
    public double Repeated { get; init; } = 0.004;

    /// <summary>Rows first sent with a mistake and put right later.</summary>
    public double Corrected { get; init; } = 0.004;

    /// <summary>Rows without what no row may lack.</summary>
    public double Broken { get; init; } = 0.0015;

    /// <summary>A well-kept register: schools, benefits, health.</summary>
    public static readonly Habits Register = new();

    /// <summary>Case workers type what families tell them.</summary>
    public static readonly Habits CaseNotes = new()
    {
        Nickname = 0.14,
        Typo = 0.035,
        MissingBirth = 0.02,
        FirstOfJanuary = 0.008,
        MissingNumber = 0.3,
        AddressVariant = 0.35,
        OldAddress = 0.1,
        Twice = 0.02,
    };

    /// <summary>Taken down at the roadside: heard, not read, and often estimated.</summary>
    public static readonly Habits Roadside = new()
    {
        Nickname = 0.18,
        Typo = 0.055,
        SwappedNames = 0.008,
        MissingBirth = 0.05,
        SwappedBirth = 0.015,
        FirstOfJanuary = 0.015,
        Year1900 = 0.006,
        MistypedBirth = 0.02,
        MissingSex = 0.03,
        MissingAddress = 0.06,
        OldAddress = 0.14,
        AddressVariant = 0.5,
        Twice = 0.06,
        Capitals = true,
        Broken = 0.003,
    };
}
