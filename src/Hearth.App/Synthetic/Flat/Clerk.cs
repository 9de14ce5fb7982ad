using System.Globalization;
using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Names;

namespace Hearth.App.Synthetic.Flat;

/// <summary>What is written down of a person: mostly right, sometimes mistyped, changed, swapped or left out.</summary>
internal sealed class Clerk(Town town, Home homes)
{
    private readonly Rng rng = new(0);
    private readonly string[] row = new string[6];

    /// <summary>First name, surname, date of birth, gender, house number and postcode, empty where missing.</summary>
    public string[] Write(ulong seed, long record, Home.Member person, int home, bool first)
    {
        rng.Restart(Rng.Mix(seed, (ulong)record));
        var surname = person.Surname;
        if (!first && person.Sex == 'F' && rng.Chance(0.04))
            surname = homes.Surname(rng);
        row[0] = OrNothing(0.015, Name(Everyday(person.Forename), 0.04));
        row[1] = OrNothing(0.01, Name(surname, 0.04));
        if (rng.Chance(0.005))
            (row[0], row[1]) = (row[1], row[0]);
        row[2] = OrNothing(0.02, Born(person.Born));
        row[3] = OrNothing(
            0.03,
            rng.Chance(0.005) ? "U"
                : person.Sex == 'F' ? "F"
                : "M"
        );
        // Most who have several records have moved between some of them.
        var lives = !first && rng.Chance(0.25) ? town.Before(home, rng) : home;
        row[4] = OrNothing(0.04, Number(Town.Number(lives)));
        row[5] = OrNothing(0.03, Postcode(Town.Postcode(lives)));
        return row;
    }

    private string OrNothing(double chance, string text) => rng.Chance(chance) ? "" : text;

    private string Everyday(string forename) =>
        rng.Chance(0.04) ? ShortForms.Draw(forename, rng) : forename;

    private string Name(string name, double chance) =>
        rng.Chance(chance) ? Typos.Of(name, rng) : name;

    private string Born(DateOnly born)
    {
        if (rng.Chance(0.01) && born.Day <= 12)
            born = new(born.Year, born.Day, born.Month);
        else if (rng.Chance(0.01))
            born = born.AddYears(rng.Chance(0.5) ? 1 : -1);
        else if (rng.Chance(0.025))
            born = Mistyped(born);
        return born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>Another digit somewhere, so long as it is still a date.</summary>
    private DateOnly Mistyped(DateOnly born)
    {
        var digits = born.ToString("yyyyMMdd", CultureInfo.InvariantCulture).ToCharArray();
        digits[rng.From(2, 7)] = (char)('0' + rng.Below(10));
        return DateOnly.TryParseExact(
            digits,
            "yyyyMMdd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var typed
        )
            ? typed
            : born;
    }

    private string Number(string number) =>
        rng.Chance(0.03)
            ? (
                rng.Chance(0.5)
                    ? number + "A"
                    : rng.From(1, 60).ToString(CultureInfo.InvariantCulture)
            )
            : number;

    private string Postcode(string postcode)
    {
        if (!rng.Chance(0.03))
            return postcode;
        var last = postcode.Length - 1;
        return rng.Below(3) switch
        {
            0 => postcode[..last] + (char)('A' + rng.Below(26)),
            1 => postcode[..(last - 1)] + postcode[last] + postcode[last - 1],
            _ => postcode[..(last - 2)] + (char)('0' + rng.Below(10)) + postcode[(last - 1)..],
        };
    }
}
