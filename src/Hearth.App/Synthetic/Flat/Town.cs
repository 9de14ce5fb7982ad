using System.Globalization;

namespace Hearth.App.Synthetic.Flat;

/// <summary>Homes by number: fifteen to a postcode, seven hundred and fifty postcodes to a district, as many districts as it takes.</summary>
internal sealed class Town(long records)
{
    private const int HomesInPostcode = 15;
    private const int PostcodesInDistrict = 750;
    private const int HomesInDistrict = HomesInPostcode * PostcodesInDistrict;
    private const string Letters = "ABDEFGHJLNPQRSTUWXYZ";

    public int Homes { get; } =
        (int)((records + Street.Records - 1) / Street.Records) * Street.Homes;

    /// <summary>Where somebody lived before: mostly not far away.</summary>
    public int Before(int home, Rng rng)
    {
        if (rng.Chance(0.2))
            return rng.Below(Homes);
        var first = home / HomesInDistrict * HomesInDistrict;
        return first + rng.Below(Math.Min(HomesInDistrict, Homes - first));
    }

    public static string Number(int home) =>
        (1 + (home % HomesInPostcode * 2) + (home / HomesInPostcode % 2)).ToString(
            CultureInfo.InvariantCulture
        );

    public static string Postcode(int home)
    {
        var postcode = home / HomesInPostcode;
        var district = postcode / PostcodesInDistrict;
        // A mixed order: neighbours' postcodes differ in more than their last letter.
        var unit = postcode % PostcodesInDistrict * 1777 % 4000;
        var end = $"{unit / 400}{Letters[unit / 20 % 20]}{Letters[unit % 20]}";
        return district < 99
            ? $"QX{district + 1} {end}"
            : $"QX{1 + ((district - 99) / 20)}{Letters[(district - 99) % 20]} {end}";
    }
}
