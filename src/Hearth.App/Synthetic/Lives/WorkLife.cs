using Hearth.App.Synthetic.Households;

namespace Hearth.App.Synthetic.Lives;

/// <summary>Benefits, and what young people do after sixteen.</summary>
internal static class WorkLife
{
    private static readonly string[] Groups = ["Searching", "Preparing", "Planning", "None"];
    private static readonly string[] Learning =
    [
        "210",
        "210",
        "220",
        "230",
        "230",
        "310",
        "320",
        "280",
    ];
    private static readonly string[] Idle =
    [
        "619",
        "619",
        "610",
        "640",
        "620",
        "615",
        "630",
        "680",
    ];

    public static void Tell(Life life)
    {
        var rng = life.Rng;
        foreach (var spell in life.Of(Domain.Work).ToArray())
        {
            var adults = life.Adults(spell.From).ToArray();
            if (adults.Length == 0)
                continue;
            var one = rng.Pick(adults);
            var partner = PartnerOf(life, one, spell.From);
            Claim(life, one, partner, spell);
            if (partner is not null && rng.Chance(0.3))
                Claim(life, partner, one, spell);
        }
        // Low pay topped up: on Universal Credit, but working.
        foreach (var adult in life.Adults(life.Options.Until).ToArray())
        {
            if (
                !life.Of(Domain.Work).Any()
                && rng.Chance(0.012 + (0.006 * life.Story.Vulnerability))
            )
                life.Add(
                    new(
                        HappeningKind.Benefit,
                        adult,
                        rng.Day(life.Options.NeedsFrom, life.Options.Until)
                    )
                    {
                        Code = "UC",
                        Status = "Working",
                        Other = PartnerOf(life, adult, life.Options.Until),
                    }
                );
        }
        foreach (var young in life.Story.People.ToArray())
        {
            if (young.Age(life.Options.Until) is >= 16 and <= 20)
                Activities(life, young);
        }
    }

    /// <summary>The adult of a like age who lives in the same household on the day.</summary>
    private static Person? PartnerOf(Life life, Person one, DateOnly day)
    {
        if (life.Story.Kind is HouseholdKind.Students || one.HomeOn(day) is not { } stay)
            return null;
        return life.Adults(day, 120)
            .FirstOrDefault(p =>
                p != one
                && p.Sex != one.Sex
                && p.HomeOn(day)?.Household == stay.Household
                && Math.Abs(p.Born!.Value.DayNumber - one.Born!.Value.DayNumber) < 15 * 365
            );
    }

    private static void Claim(Life life, Person one, Person? partner, Spell spell)
    {
        var rng = life.Rng;
        var benefit = rng.Weighted([72, 11, 5, 3, 8, 1]);
        var code = benefit switch
        {
            0 => "UC",
            1 => "ESA",
            2 => "JSA",
            3 => "IS",
            4 => "CA",
            _ => "IB",
        };
        var group = benefit == 0 ? Groups[rng.Weighted([52, 12, 8, 28])] : "";
        life.Add(
            new(HappeningKind.Benefit, one, spell.From)
            {
                End = spell.To,
                Code = code,
                Status = group,
                Other = partner,
                Indicator =
                    benefit > 0 ? "out-of-work-benefit"
                    : group == "None" ? ""
                    : "universal-credit-conditions",
            }
        );
    }

    private static void Activities(Life life, Person young)
    {
        var rng = life.Rng;
        var left = LeavingYear(young);
        var start = new DateOnly(left, 9, rng.From(3, 20));
        life.Add(Activity(young, start, rng.Pick(Learning)));
        if (rng.Chance(0.3))
            life.Add(Activity(young, start.AddDays(365 + rng.Below(20)), rng.Pick(Learning)));
        var spell = life.Spells.FirstOrDefault(s =>
            s.Domain is Domain.School or Domain.Work or Domain.Crime
        );
        if (!(spell is not null && rng.Chance(0.35)) && !rng.Chance(0.03))
            return;
        var from = rng.Day(start.AddDays(60), life.Options.Until);
        life.Add(Activity(young, from, rng.Pick(Idle)));
        if (rng.Chance(0.5))
            life.Add(Activity(young, from.AddDays(rng.From(40, 300)), rng.Pick(Learning)));
    }

    private static Happening Activity(Person young, DateOnly day, string code) =>
        new(HappeningKind.Activity, young, day)
        {
            End = day,
            Code = code,
            Indicator = code[0] == '6' ? "neet" : "",
        };

    /// <summary>Of the September after the school year in which they turn sixteen.</summary>
    private static int LeavingYear(Person young)
    {
        var sixteen = young.Born!.Value.AddYears(16);
        return sixteen.Month >= 9 ? sixteen.Year + 1 : sixteen.Year;
    }
}
