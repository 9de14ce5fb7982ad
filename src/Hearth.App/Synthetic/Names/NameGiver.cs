namespace Hearth.App.Synthetic.Names;

/// <summary>Gives people names after the customs of their community.</summary>
internal static class NameGiver
{
    public static string Forename(Community community, char sex, int born, Rng rng) =>
        community.Female == Forenames.EnglishFemale
            ? rng.Mild(community.ForenamesOf(sex, born))
            : rng.Skewed(community.ForenamesOf(sex, born));

    public static string? Middle(Community community, char sex, int born, Rng rng) =>
        community.Custom switch
        {
            Custom.MiddleByTradition => rng.Chance(0.7)
                ? sex == 'F'
                    ? "Kaur"
                    : "Singh"
                : null,
            Custom.OwnSurnames or Custom.FathersForename when sex == 'F' && rng.Chance(0.4) =>
                rng.Pick(["Begum", "Bibi", "Khatun", "Jahan"]),
            Custom.FamilyNameFirst => null,
            _ when !rng.Chance(0.72) => null,
            _ when rng.Chance(0.12) => Forename(community, sex, born, rng)
                + " "
                + Forename(community, sex, born - 30, rng),
            _ => Forename(community, sex, born - 20, rng),
        };

    public static string Surname(Community community, char sex, Rng rng)
    {
        var name = rng.Skewed(community.Surnames);
        if (community.Custom == Custom.Gendered && sex == 'F')
            return Surnames.Feminine(name);
        return community.Custom == Custom.Western && rng.Chance(0.02)
            ? $"{name}-{rng.Skewed(community.Surnames)}"
            : name;
    }

    /// <summary>What a woman is called after marrying; null where she keeps her name.</summary>
    public static string? Married(Community community, string own, string partners, Rng rng) =>
        community.Custom switch
        {
            Custom.Western => rng.Chance(0.8) ? partners
            : rng.Chance(0.25) ? $"{own}-{partners}"
            : null,
            Custom.Gendered => rng.Chance(0.8) ? Surnames.Feminine(partners) : null,
            Custom.MiddleByTradition => rng.Chance(0.5) ? partners : null,
            _ => rng.Chance(0.15) ? partners : null,
        };

    /// <summary>A child's surname from its parents'.</summary>
    public static string OfChild(
        Community community,
        char sex,
        string mothers,
        string? fathers,
        string? fathersForename,
        bool married,
        Rng rng
    )
    {
        if (fathers is null)
            return mothers;
        return community.Custom switch
        {
            Custom.FathersForename => rng.Chance(0.5) ? fathersForename ?? fathers
            : sex == 'F' && rng.Chance(0.5) ? "Begum"
            : fathers,
            Custom.Gendered => sex == 'F' ? Surnames.Feminine(fathers) : fathers,
            Custom.MiddleByTradition when rng.Chance(0.2) => sex == 'F' ? "Kaur" : "Singh",
            _ when married || mothers == fathers => fathers,
            _ => rng.Weighted([5, 3, 2]) switch
            {
                0 => fathers,
                1 => mothers,
                _ => mothers.Contains('-') || fathers.Contains('-')
                    ? fathers
                    : $"{mothers}-{fathers}",
            },
        };
    }
}
