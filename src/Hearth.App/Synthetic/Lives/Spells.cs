using Hearth.App.Synthetic.Households;

namespace Hearth.App.Synthetic.Lives;

internal enum Domain
{
    Crime,
    School,
    Help,
    Work,
    Abuse,
    Health,
}

/// <summary>A time of trouble of one kind in a story.</summary>
internal sealed record Spell(Domain Domain, DateOnly From, DateOnly? To)
{
    public bool On(DateOnly day) => From <= day && (To is null || day < To);

    public DateOnly Last(DateOnly until) => To is { } to && to < until ? to : until;
}

/// <summary>
/// Draws a story's troubles. All hang on how vulnerable its people are, and one brings another: abuse at home shows at
/// school, in social care and in health. They begin and end, so that two dates tell different stories.
/// </summary>
internal static class Spells
{
    private static readonly double[] Base = [0.026, 0.055, 0.04, 0.07, 0.03, 0.06];

    private static readonly (Domain Cause, Domain Effect, double Chance)[] Brings =
    [
        (Domain.Abuse, Domain.Help, 0.35),
        (Domain.Abuse, Domain.Health, 0.2),
        (Domain.Abuse, Domain.School, 0.15),
        (Domain.Health, Domain.Work, 0.2),
        (Domain.School, Domain.Help, 0.15),
        (Domain.Crime, Domain.School, 0.3),
        (Domain.Help, Domain.School, 0.15),
    ];

    public static List<Spell> Draw(Story story, CouncilOptions options, Rng rng)
    {
        var spells = new List<Spell>();
        for (var domain = Domain.Crime; domain <= Domain.Health; domain++)
        {
            var chance = Math.Min(Base[(int)domain] * story.Vulnerability, 0.8);
            for (var i = 0; i < 2 && rng.Chance(chance); i++, chance *= 0.4)
                spells.Add(One(domain, rng.Day(options.NeedsFrom, options.Until), options, rng));
        }
        if (story.Kind == HouseholdKind.Refuge)
            spells.Add(One(Domain.Abuse, options.From, options, rng) with { To = null });
        for (var i = spells.Count - 1; i >= 0; i--)
        {
            var cause = spells[i];
            foreach (var (from, to, chance) in Brings)
            {
                if (cause.Domain == from && spells.All(s => s.Domain != to) && rng.Chance(chance))
                    spells.Add(One(to, cause.From.AddDays(rng.From(10, 120)), options, rng));
            }
        }
        return spells;
    }

    private static Spell One(Domain domain, DateOnly from, CouncilOptions options, Rng rng)
    {
        var to = from.AddDays(rng.Chance(0.3) ? rng.From(400, 1000) : rng.From(60, 420));
        return new(domain, from, to > options.Until ? null : to);
    }
}
