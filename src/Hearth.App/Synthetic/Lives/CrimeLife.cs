using Hearth.App.Synthetic.Households;

namespace Hearth.App.Synthetic.Lives;

/// <summary>Offences of children and adults, anti-social behaviour, probation; and victims, whom the programme is not about.</summary>
internal static class CrimeLife
{
    private static readonly string[] Codes =
    [
        "105A",
        "8N",
        "46",
        "58B",
        "92D",
        "34B",
        "125/12",
        "66",
    ];
    private static readonly string[] Categories =
    [
        "Theft and handling",
        "Violence against the person",
        "Criminal damage",
        "Drugs",
        "Public order",
        "Motoring",
        "Robbery",
    ];

    public static void Tell(Life life)
    {
        var rng = life.Rng;
        foreach (var spell in life.Of(Domain.Crime).ToArray())
        {
            var last = spell.Last(life.Options.Until);
            var young = life.Children(last, 10, 17).ToArray();
            var adults = life.Adults(last).ToArray();
            if (young.Length > 0 && rng.Chance(0.65))
                for (var n = rng.From(1, 3); n > 0; n--)
                    Youth(life, rng.Pick(young), rng.Day(spell.From, last));
            if (adults.Length > 0 && rng.Chance(0.6))
                Adult(life, rng.Pick(adults), spell, last);
            var nuisance = young.Concat(adults).ToArray();
            if (nuisance.Length > 0 && rng.Chance(0.4))
                Nuisance(life, rng.Pick(nuisance), rng.Day(spell.From, last));
        }
        foreach (
            var victim in life.Story.People.Where(p => p.Age(life.Options.From) >= 12).ToArray()
        )
        {
            if (rng.Chance(0.015))
                life.Add(
                    new(
                        HappeningKind.Offence,
                        victim,
                        rng.Day(life.Options.From, life.Options.Until)
                    )
                    {
                        Code = rng.Pick(Codes),
                        Status = rng.Chance(0.85) ? "Victim" : "Witness",
                        Group = life.Group(),
                    }
                );
        }
    }

    private static void Youth(Life life, Person child, DateOnly day)
    {
        var rng = life.Rng;
        if (child.Age(day) < 10)
            return;
        var outcome = rng.Weighted([25, 20, 8, 15, 8, 2, 22]);
        var proven = outcome < 6;
        var group = life.Group();
        life.Add(
            new(HappeningKind.Offence, child, day)
            {
                End = day,
                Code = rng.Pick(Codes),
                Status = outcome == 6 && rng.Chance(0.5) ? "Suspect" : "Offender",
                Amount = outcome switch
                {
                    0 => 8,
                    1 or 2 => 2,
                    6 => 16,
                    _ => 1,
                },
                Second = day.AddDays(rng.From(10, 150)),
                Group = group,
                Indicator = proven ? "child-proven-offence" : "",
            }
        );
        var decided = day.AddDays(rng.From(20, 160));
        life.Add(
            new(HappeningKind.YouthOffence, child, day)
            {
                End = day,
                Code = rng.Pick(Categories),
                Status = outcome switch
                {
                    0 => "Community resolution",
                    1 => "Youth caution",
                    2 => "YCC",
                    3 => "Referral order",
                    4 => "YRO",
                    5 => "DTO",
                    _ => "NFA",
                },
                Amount = rng.From(1, 6),
                Second = decided,
                OutOf = outcome is 3 or 4 or 5 ? rng.From(90, 360) : 0,
                Group = group,
                Indicator = proven ? "child-proven-offence" : "",
            }
        );
    }

    private static void Adult(Life life, Person adult, Spell spell, DateOnly last)
    {
        var rng = life.Rng;
        var parent = life.IsParent(adult, last);
        for (var n = rng.From(1, 3); n > 0; n--)
        {
            var day = rng.Day(spell.From, last);
            life.Add(
                new(HappeningKind.Offence, adult, day)
                {
                    End = day,
                    Code = rng.Pick(Codes),
                    Status = rng.Chance(0.4) ? "Suspect" : "Offender",
                    Amount = rng.Pick([1, 1, 2, 8, 14, 15, 16, 18]),
                    Second = day.AddDays(rng.From(10, 200)),
                    Group = life.Group(),
                }
            );
        }
        if (!rng.Chance(0.45))
            return;
        var type = rng.Weighted([45, 20, 20, 15]);
        var from = rng.Day(spell.From, last);
        var days = rng.From(120, 540);
        life.Add(
            new(HappeningKind.Probation, adult, from)
            {
                End = from.AddDays(days),
                Code = type switch
                {
                    0 => "Community order",
                    1 => "Suspended sentence",
                    2 => "Licence",
                    _ => "Custody",
                },
                Status = parent ? "Y" : "N",
                Second = type == 3 ? from.AddDays(days) : null,
                Indicator = !parent
                    ? ""
                    : type switch
                    {
                        0 or 1 => "community-order",
                        2 => "licence",
                        _ => "prison-release",
                    },
            }
        );
    }

    private static void Nuisance(Life life, Person person, DateOnly day)
    {
        var rng = life.Rng;
        if (person.Age(day) < 10)
            return;
        var intervention = rng.Weighted([45, 22, 12, 9, 7, 5]);
        life.Add(
            new(HappeningKind.AntiSocial, person, day)
            {
                End = day,
                Code = rng.Pick(["Nuisance", "Nuisance", "Personal", "Environmental"]),
                Status = intervention switch
                {
                    0 => "None",
                    1 => "Warning",
                    2 => "ABC",
                    3 => "CPN",
                    4 => "CBO",
                    _ => "Injunction",
                },
                Second = intervention == 0 ? null : day.AddDays(rng.From(1, 60)),
                Group = life.Group(),
                Indicator = intervention == 0 ? "" : "asb-intervention",
            }
        );
    }
}
