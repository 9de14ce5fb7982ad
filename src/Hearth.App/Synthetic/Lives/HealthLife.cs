using Hearth.App.Synthetic.Households;

namespace Hearth.App.Synthetic.Lives;

/// <summary>Mental health of adults and children, drugs and alcohol.</summary>
internal static class HealthLife
{
    private static readonly string[] Substances =
    [
        "Alcohol",
        "Opiates",
        "Non-opiates",
        "Alcohol and non-opiates",
        "Cannabis",
    ];

    public static void Tell(Life life)
    {
        var rng = life.Rng;
        foreach (var spell in life.Of(Domain.Health).ToArray())
        {
            var last = spell.Last(life.Options.Until);
            var adults = life.Adults(spell.From, 75).ToArray();
            var children = life.Children(spell.From, 6, 17).ToArray();
            if (adults.Length > 0 && rng.Chance(0.5))
                Adult(
                    life,
                    rng.Pick(adults),
                    HappeningKind.AdultMentalHealth,
                    "adult",
                    "mental-health-adult",
                    spell
                );
            if (adults.Length > 0 && rng.Chance(0.25))
                Adult(
                    life,
                    rng.Pick(adults),
                    HappeningKind.SubstanceMisuse,
                    rng.Pick(Substances),
                    "substance-misuse",
                    spell
                );
            if (children.Length > 0 && rng.Chance(0.4))
                Child(life, rng.Pick(children), spell, last);
        }
    }

    private static void Adult(
        Life life,
        Person adult,
        HappeningKind kind,
        string code,
        string indicator,
        Spell spell
    )
    {
        var parent = life.IsParent(adult, spell.Last(life.Options.Until));
        life.Add(
            new(kind, adult, spell.From)
            {
                End = spell.To,
                Code = code,
                Status = parent ? "Y" : "N",
                Indicator = parent ? indicator : "",
                Group = life.Group(),
            }
        );
    }

    private static void Child(Life life, Person child, Spell spell, DateOnly last)
    {
        var rng = life.Rng;
        var home = child.HomeOn(last)?.Household;
        life.Add(
            new(HappeningKind.ChildMentalHealth, child, spell.From)
            {
                End = spell.To,
                Other = life
                    .Story.Families.SelectMany(f => f.AdultsAtHomeOn(last))
                    .FirstOrDefault(p => p.HomeOn(last)?.Household == home),
                Code = "child",
                Second = spell.From.AddDays(rng.From(14, 160)),
                Indicator = "mental-health-child",
                Group = life.Group(),
            }
        );
    }
}
