using Hearth.App.Synthetic.Households;

namespace Hearth.App.Synthetic.Lives;

/// <summary>Early help and children's social care; children who go missing or are exploited.</summary>
internal static class HelpLife
{
    public static void Tell(Life life)
    {
        var rng = life.Rng;
        foreach (var family in life.Story.Families)
        {
            foreach (var spell in life.Of(Domain.Help).ToArray())
            {
                var day = spell.From < life.Options.From ? life.Options.From : spell.From;
                var children = family.ChildrenOn(day).ToArray();
                if (children.Length > 0)
                    Helped(life, family, children, spell);
            }
        }
        foreach (
            var stay in life
                .Story.People.Where(p => p.Age(life.Options.Until) < 18)
                .SelectMany(p => p.Stays.Select(s => (Person: p, Stay: s)))
                .Where(p => p.Stay.Address.Kind == AddressKind.ChildrensHome)
                .ToArray()
        )
            life.Add(
                new(HappeningKind.LookedAfter, stay.Person, stay.Stay.From)
                {
                    End = stay.Stay.To,
                    Code = "CLA",
                    Group = life.Group(),
                    Indicator = "looked-after",
                }
            );
    }

    private static void Helped(Life life, Family family, Person[] children, Spell spell)
    {
        var rng = life.Rng;
        var last = spell.Last(life.Options.Until);
        var group = life.Group();
        if (rng.Chance(0.68))
        {
            foreach (var child in children)
                life.Add(Episode(child, spell, group, "early-help"));
            foreach (var adult in family.AdultsOn(last).ToArray())
            {
                if (rng.Chance(0.75))
                    life.Add(Episode(adult, spell, group, ""));
            }
        }
        if (rng.Chance(0.4))
        {
            var start = rng.Day(spell.From, last);
            var concern = Factors(life, start);
            foreach (var child in children)
            {
                life.Add(
                    Service(
                        life,
                        child,
                        HappeningKind.Assessment,
                        "Assessment",
                        start.AddDays(5),
                        start.AddDays(45),
                        group,
                        "",
                        concern
                    )
                );
                if (rng.Chance(0.85))
                    life.Add(
                        Service(
                            life,
                            child,
                            HappeningKind.ChildInNeed,
                            "CIN",
                            start,
                            spell.To ?? start.AddDays(rng.From(90, 500)),
                            group,
                            "child-in-need",
                            concern
                        )
                    );
            }
            if (rng.Chance(0.35))
                foreach (var child in children)
                    life.Add(
                        Service(
                            life,
                            child,
                            HappeningKind.Section47,
                            "S47",
                            start.AddDays(12),
                            start.AddDays(12),
                            group,
                            "section-47",
                            ""
                        )
                    );
            if (rng.Chance(0.25))
                foreach (var child in children)
                    life.Add(
                        Service(
                            life,
                            child,
                            HappeningKind.ProtectionPlan,
                            "CP",
                            start.AddDays(27),
                            start.AddDays(rng.From(120, 420)),
                            group,
                            "child-protection-plan",
                            rng.Pick(["NEG", "EMO", "PHY", "SAB"])
                        )
                    );
        }
        foreach (var child in children.Where(c => c.Age(last) >= 11))
        {
            if (rng.Chance(0.14))
                for (var n = rng.From(1, 3); n > 0; n--)
                    life.Add(
                        Gone(
                            life,
                            child,
                            HappeningKind.Missing,
                            "Missing",
                            rng.Day(spell.From, last)
                        )
                    );
            if (rng.Chance(0.05))
                life.Add(
                    Gone(
                        life,
                        child,
                        HappeningKind.Exploitation,
                        rng.Chance(0.5) ? "CSE" : "CCE",
                        rng.Day(spell.From, last)
                    )
                );
        }
    }

    private static Happening Episode(Person person, Spell spell, int group, string indicator) =>
        new(HappeningKind.EarlyHelp, person, spell.From)
        {
            End = spell.To,
            Group = group,
            Indicator = indicator,
        };

    private static Happening Service(
        Life life,
        Person child,
        HappeningKind kind,
        string code,
        DateOnly start,
        DateOnly end,
        int group,
        string indicator,
        string status
    ) =>
        new(kind, child, start)
        {
            End = kind == HappeningKind.Section47 ? null : end,
            Code = code,
            Group = group,
            Status = status,
            Indicator = indicator,
        };

    private static Happening Gone(
        Life life,
        Person child,
        HappeningKind kind,
        string type,
        DateOnly day
    ) =>
        new(kind, child, day)
        {
            End = day,
            Code = type,
            Status = life.Rng.Pick(["Low", "Standard", "Medium", "High"]),
            Group = life.Group(),
            Indicator = type == "CCE" ? "" : "missing-or-exploited",
        };

    /// <summary>What an assessment finds is what is going on.</summary>
    private static string Factors(Life life, DateOnly day)
    {
        var found = new List<string>();
        if (life.In(Domain.Abuse, day))
            found.Add("3B");
        if (life.In(Domain.Health, day))
            found.Add(life.Rng.Pick(["4B", "2B", "1B"]));
        if (life.In(Domain.Crime, day))
            found.Add("14A");
        if (life.Rng.Chance(0.3))
            found.Add(life.Rng.Pick(["16A", "17A", "7A", "18B", "5A"]));
        return found.Count == 0 ? "21" : string.Join(';', found);
    }
}
