using Hearth.App.Synthetic.Households;

namespace Hearth.App.Synthetic.Errors;

/// <summary>An address as a source writes it: Flat 2, 14 Larch Lane; 2/14 Larch Lane; 14 LARCH LN FLAT 2.</summary>
internal readonly record struct AddressOnFile(
    string House,
    string Second,
    string Town,
    string Postcode,
    string Uprn
)
{
    public static readonly AddressOnFile None = new("", "", "", "", "");

    private static readonly (string Long, string Short)[] Shortened =
    [
        (" Lane", " Ln"),
        (" Road", " Rd"),
        (" Street", " St"),
        (" Close", " Cl"),
        (" Avenue", " Ave"),
        (" Drive", " Dr"),
        (" Crescent", " Cres"),
        (" Grove", " Gr"),
        (" Court", " Ct"),
        (" Gardens", " Gdns"),
        (" Terrace", " Terr"),
    ];

    /// <summary>On one line, with or without its postcode.</summary>
    public string Line(string between, bool withPostcode = true)
    {
        if (House.Length == 0)
            return "";
        var parts = new List<string> { House };
        if (Second.Length > 0)
            parts.Add(Second);
        if (Town.Length > 0)
            parts.Add(Town);
        if (withPostcode && Postcode.Length > 0)
            parts.Add(Postcode);
        return string.Join(between, parts);
    }

    public static AddressOnFile Of(Address address, Habits habits, ulong seed)
    {
        var rng = new Rng(seed);
        var street = address.Street;
        var varied = rng.Chance(habits.AddressVariant);
        if (varied && rng.Chance(0.5))
        {
            foreach (var (full, brief) in Shortened)
            {
                if (street.EndsWith(full, StringComparison.Ordinal))
                    street = street[..^full.Length] + brief;
            }
        }
        if (rng.Chance(habits.Typo / 2))
            street = Typos.Of(street, rng);
        var (house, second) = Written(address, street, varied ? rng.From(1, 4) : 0);
        if (habits.Capitals || (varied && rng.Chance(0.15)))
            (house, second) = (house.ToUpperInvariant(), second.ToUpperInvariant());
        var postcode = address.Postcode;
        if (rng.Chance(habits.MistypedPostcode))
            postcode = Mistyped(postcode, rng);
        else if (varied && rng.Chance(0.3))
            postcode = rng.Chance(0.5)
                ? postcode.Replace(" ", "", StringComparison.Ordinal)
                : postcode.ToLowerInvariant();
        return new(house, second, rng.Chance(0.12) ? "" : address.Town, postcode, address.Uprn);
    }

    private static (string House, string Second) Written(Address address, string street, int form)
    {
        var road = $"{address.Number} {street}";
        if (address.Flat is not { } flat)
            return (form == 3 ? $"{address.Number}, {street}" : road, "");
        var building = address.Building is { } name ? name : null;
        return (form, building) switch
        {
            (1, null) => ($"{flat}/{road}", ""),
            (2, null) => ($"{road}, Flat {flat}", ""),
            (3, null) => ($"Flat {flat} {road}", ""),
            (_, null) => ($"Flat {flat}", road),
            (1, _) => ($"{flat} {building}", road),
            (2, _) => ($"Flat {flat} {building}", street),
            (3, _) => ($"{building} Flat {flat}", road),
            _ => ($"Flat {flat}, {building}", road),
        };
    }

    /// <summary>A digit or one of the last letters wrong; it stays a postcode of nowhere, and may be another street's.</summary>
    private static string Mistyped(string postcode, Rng rng)
    {
        const string letters = "ABDEFGHJLNPQRSTUWXYZ";
        return rng.Chance(0.5)
            ? postcode[..^1] + letters[rng.Below(letters.Length)]
            : postcode[..^3] + (char)('0' + rng.Below(10)) + postcode[^2..];
    }
}
