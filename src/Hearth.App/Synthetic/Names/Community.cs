namespace Hearth.App.Synthetic.Names;

/// <summary>How a community forms names, and which census codes its people give.</summary>
internal sealed record Community(
    string Id,
    double Share,
    string[] Surnames,
    string[][] Female,
    string[][] Male,
    string[] Ethnicities,
    Custom Custom
)
{
    public static readonly Community[] All =
    [
        Of("english", 74, Names.Surnames.English, ["WBRI"], Custom.Western) with
        {
            Female = Forenames.EnglishFemale,
            Male = Forenames.EnglishMale,
        },
        Of("irish", 2, Names.Surnames.Irish, ["WIRI", "WBRI", "WIRT"], Custom.Western) with
        {
            Female = Forenames.EnglishFemale,
            Male = Forenames.EnglishMale,
        },
        Of(
            "caribbean",
            1.5,
            Names.Surnames.Caribbean,
            ["BCRB", "MWBC", "BOTH"],
            Custom.Western
        ) with
        {
            Female = [Forenames.CaribbeanFemale],
            Male = [Forenames.CaribbeanMale],
        },
        Of("pakistani", 5, Names.Surnames.Muslim, ["APKN"], Custom.OwnSurnames) with
        {
            Female = [Forenames.MuslimFemale],
            Male = [Forenames.MuslimMale],
        },
        Of("bangladeshi", 2.5, Names.Surnames.Muslim, ["ABAN"], Custom.FathersForename) with
        {
            Female = [Forenames.MuslimFemale],
            Male = [Forenames.MuslimMale],
        },
        Of("punjabi", 4, Names.Surnames.Punjabi, ["AIND"], Custom.MiddleByTradition) with
        {
            Female = [Forenames.PunjabiFemale],
            Male = [Forenames.PunjabiMale],
        },
        Of("polish", 4, Names.Surnames.Polish, ["WOTH"], Custom.Gendered) with
        {
            Female = [Forenames.PolishFemale],
            Male = [Forenames.PolishMale],
        },
        Of("romanian", 2, Names.Surnames.Romanian, ["WOTH", "WROM"], Custom.Western) with
        {
            Female = [Forenames.RomanianFemale],
            Male = [Forenames.RomanianMale],
        },
        Of("west-african", 2.5, Names.Surnames.WestAfrican, ["BAFR"], Custom.Western) with
        {
            Female = [Forenames.WestAfricanFemale],
            Male = [Forenames.WestAfricanMale],
        },
        Of("somali", 1, Names.Surnames.Somali, ["BAFR"], Custom.FathersForename) with
        {
            Female = [Forenames.SomaliFemale],
            Male = [Forenames.SomaliMale],
        },
        Of("chinese", 1, Names.Surnames.Chinese, ["CHNE"], Custom.FamilyNameFirst) with
        {
            Female = [Forenames.ChineseFemale],
            Male = [Forenames.ChineseMale],
        },
        Of("arabic", 0.5, Names.Surnames.Arabic, ["OOTH"], Custom.OwnSurnames) with
        {
            Female = [Forenames.ArabicFemale],
            Male = [Forenames.ArabicMale],
        },
    ];

    private static readonly double[] Shares = [.. All.Select(c => c.Share)];

    public static Community Draw(Rng rng) => All[rng.Weighted(Shares)];

    /// <summary>Forenames usual for a sex among those born in a year.</summary>
    public string[] ForenamesOf(char sex, int born)
    {
        var eras = sex == 'F' ? Female : Male;
        var era =
            born < 1950 ? 0
            : born < 1970 ? 1
            : born < 1990 ? 2
            : born < 2005 ? 3
            : 4;
        return eras[Math.Min(era, eras.Length - 1)];
    }

    private static Community Of(
        string id,
        double share,
        string[] surnames,
        string[] ethnicities,
        Custom custom
    ) => new(id, share, surnames, [], [], ethnicities, custom);
}

internal enum Custom
{
    /// <summary>A wife mostly takes her husband's surname; children carry their father's, now and then both joined.</summary>
    Western,

    /// <summary>Wives keep their own; children mostly carry the father's.</summary>
    OwnSurnames,

    /// <summary>A child's last name is the father's forename or last name; a wife keeps her own.</summary>
    FathersForename,

    /// <summary>Singh or Kaur stands between forename and surname, or in its place.</summary>
    MiddleByTradition,

    /// <summary>A woman's surname has its own ending.</summary>
    Gendered,

    /// <summary>The family name comes first, and partners swap it often.</summary>
    FamilyNameFirst,
}
