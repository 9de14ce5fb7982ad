using Hearth.App.Synthetic.Households;

namespace Hearth.App.Synthetic.Lives;

/// <summary>Domestic abuse: incidents the police attended, with those present, and support for those it harmed.</summary>
internal static class AbuseLife
{
    public static void Tell(Life life)
    {
        var rng = life.Rng;
        foreach (var spell in life.Of(Domain.Abuse).ToArray())
        {
            var last = spell.Last(life.Options.Until);
            var adults = life.Adults(spell.From, 100).ToArray();
            var victim = adults.FirstOrDefault(a => a.Sex == 'F') ?? adults.FirstOrDefault();
            if (victim is null)
                continue;
            var other = adults.FirstOrDefault(a => a != victim && a.Sex != victim.Sex);
            if (rng.Chance(0.06) && other is not null)
                (victim, other) = (other, victim);
            if (rng.Chance(0.75))
                for (var n = rng.From(1, 3); n > 0; n--)
                    Incident(life, victim, other, rng.Day(spell.From, last));
            if (rng.Chance(0.35))
                Support(life, victim, "Victim", rng.Day(spell.From, last));
            if (other is not null && rng.Chance(0.06))
                Support(life, other, "Perpetrator", rng.Day(spell.From, last));
        }
    }

    private static void Incident(Life life, Person victim, Person? other, DateOnly day)
    {
        var rng = life.Rng;
        var group = life.Group();
        var risk = rng.Weighted([55, 33, 12]) switch
        {
            0 => "Standard",
            1 => "Medium",
            _ => "High",
        };
        Happening At(Person person, string role, string indicator) =>
            new(HappeningKind.DomesticIncident, person, day)
            {
                End = day,
                Code = role,
                Status = risk,
                Group = group,
                Indicator = indicator,
            };
        life.Add(At(victim, "Victim", "domestic-abuse-experienced"));
        if (other is not null && rng.Chance(0.9))
            life.Add(At(other, "Perpetrator", "domestic-abuse-perpetrated"));
        var home = victim.HomeOn(day)?.Household;
        foreach (var child in life.Children(day, 0, 17).ToArray())
        {
            if (child.HomeOn(day)?.Household == home && rng.Chance(0.55))
                life.Add(At(child, "Child present", "domestic-abuse-experienced"));
        }
    }

    private static void Support(Life life, Person person, string role, DateOnly day)
    {
        var rng = life.Rng;
        var refuge = person.Stays.Any(s => s.Address.Kind == AddressKind.Refuge);
        life.Add(
            new(HappeningKind.DomesticSupport, person, day)
            {
                End = day.AddDays(rng.From(30, 300)),
                Code = role,
                Status = refuge && role == "Victim" ? "Refuge" : "Outreach",
                Indicator = role == "Perpetrator" ? "" : "domestic-abuse-experienced",
            }
        );
        if (role != "Victim" || !rng.Chance(0.3))
            return;
        var home = person.HomeOn(day)?.Household;
        foreach (
            var child in life.Children(day, 4, 17)
                .Where(c => c.HomeOn(day)?.Household == home)
                .ToArray()
        )
            Support(life, child, "Child", day.AddDays(rng.Below(30)));
    }
}
