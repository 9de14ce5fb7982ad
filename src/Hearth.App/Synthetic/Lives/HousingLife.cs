using Hearth.App.Synthetic.Households;

namespace Hearth.App.Synthetic.Lives;

/// <summary>Rent accounts at each quarter's end, and losing a home.</summary>
internal static class HousingLife
{
    public static void Tell(Life life)
    {
        if (life.Story.SocialTenant && life.Story.Kind != HouseholdKind.Students)
            Rent(life);
        foreach (
            var spell in life.Spells.Where(s => s.Domain is Domain.Work or Domain.Abuse).ToArray()
        )
        {
            if (life.Rng.Chance(0.07))
                Homeless(life, life.Rng.Day(spell.From, spell.Last(life.Options.Until)), null);
        }
        foreach (
            var stay in life
                .Story.People.SelectMany(p => p.Stays)
                .Where(s => s.Address.Kind is AddressKind.Hostel or AddressKind.Refuge)
                .DistinctBy(s => s.Household)
                .ToArray()
        )
        {
            if (life.Rng.Chance(0.7))
                Homeless(life, stay.From.AddDays(-life.Rng.Below(20)), stay);
        }
    }

    private static void Rent(Life life)
    {
        var rng = life.Rng;
        var households = life.Adults(life.Options.From, 120)
            .Where(p => p.HomeOn(life.Options.From) is not null)
            .GroupBy(p => p.HomeOn(life.Options.From)!.Household);
        foreach (var household in households.ToArray())
        {
            var tenancy = life.Group();
            var weekly = rng.From(8200, 14500);
            var tenants = household
                .Where(p => p.Age(life.Options.From) > 20)
                .Take(rng.Chance(0.5) ? 2 : 1)
                .ToArray();
            var balance = rng.Chance(0.5) ? 0 : rng.From(-4000, 15000);
            for (
                var day = QuarterEnd(life.Options.From);
                day <= life.Options.Until;
                day = QuarterEnd(day.AddDays(1))
            )
            {
                if (life.In(Domain.Work, day))
                    balance += rng.From(-10000, 45000);
                else
                    balance = (balance / 2) + (rng.Chance(0.25) ? rng.From(-3000, 9000) : 0);
                if (Math.Abs(balance) < 1000)
                    continue;
                var grave = balance >= 100_000 || balance >= weekly * 8;
                foreach (var tenant in tenants)
                    life.Add(
                        new(HappeningKind.RentArrears, tenant, day)
                        {
                            End = day,
                            Amount = balance,
                            OutOf = weekly,
                            Group = tenancy,
                            Second =
                                grave && rng.Chance(0.3) ? day.AddDays(-rng.From(5, 60)) : null,
                            Indicator = grave ? "rent-arrears" : "",
                        }
                    );
            }
        }
    }

    private static void Homeless(Life life, DateOnly day, Stay? shared)
    {
        var rng = life.Rng;
        var group = life.Group();
        var people = shared is null
            ? Together(life, day)
            : life
                .Story.People.Where(p =>
                    p.Stays.Any(s => s.Household == shared.Household && s.From == shared.From)
                )
                .ToArray();
        var duty = rng.Pick(["Prevention", "Relief", "Main"]);
        var end = day.AddDays(rng.From(40, 400));
        for (var i = 0; i < people.Length; i++)
            life.Add(
                new(HappeningKind.Homelessness, people[i], day)
                {
                    End = end,
                    Code = duty,
                    Status = shared is null ? "" : "Hostel",
                    Second = shared?.From,
                    Group = group,
                    Amount = i + 1,
                    Indicator = "homelessness",
                }
            );
    }

    private static Person[] Together(Life life, DateOnly day)
    {
        var adult = life.Adults(day, 90).FirstOrDefault(p => p.HomeOn(day) is not null);
        return adult is null
            ? []
            :
            [
                adult,
                .. life.Story.People.Where(p =>
                    p != adult
                    && p.AliveOn(day)
                    && p.HomeOn(day)?.Household == adult.HomeOn(day)!.Household
                ),
            ];
    }

    private static DateOnly QuarterEnd(DateOnly day)
    {
        var month = ((day.Month - 1) / 3 * 3) + 3;
        return new DateOnly(day.Year, month, DateTime.DaysInMonth(day.Year, month));
    }
}
