using Hearth.App.Synthetic.Names;

namespace Hearth.App.Synthetic.Households;

/// <summary>What changes households: marrying, moving, parting, new partners, death, leaving home.</summary>
internal static class LifeEvents
{
    public static bool Marry(
        this Plot plot,
        Person wife,
        Person husband,
        DateOnly day,
        double chance
    )
    {
        if (!plot.Rng.Chance(chance))
            return false;
        var name = NameGiver.Married(wife.Community, wife.Surname, husband.Surname, plot.Rng);
        if (wife.Sex == 'F' && name is not null && name != wife.Surname)
            wife.LaterSurnames.Add((day, name));
        return true;
    }

    /// <summary>Some nine households in a hundred move in a year, troubled ones more often.</summary>
    public static void Moves(this Plot plot, Household home)
    {
        var yearly = 0.055 + (0.02 * Math.Min(plot.Story.Vulnerability, 8));
        for (var i = 0; i < 2; i++)
        {
            if (plot.Sometime(yearly * (i == 0 ? 1 : 0.3)) is not { } day)
                continue;
            plot.On(
                day,
                on =>
                {
                    if (home.Members.Count > 0 && home.Address.Kind == AddressKind.Private)
                        home.Move(plot.Book.Home(on, plot.Rng), on, plot.Book);
                }
            );
        }
    }

    /// <summary>One parent moves out and lives elsewhere from then on; the children stay with the other.</summary>
    public static void Part(
        this Plot plot,
        DateOnly day,
        Household home,
        Family family,
        Person stays,
        Person leaves
    )
    {
        home.MoveOut(leaves, day);
        family.End(leaves, day);
        family.Add(leaves, Membership.Parent, true, day);
        // Not everyone who leaves finds a home in the same area.
        if (plot.Rng.Chance(0.65))
            plot.Moves(plot.Settle(day, leaves));
        if (stays.LaterSurnames.Count > 0 && plot.Rng.Chance(0.3))
            stays.LaterSurnames.Add((day.AddDays(plot.Rng.From(60, 500)), stays.BirthSurname));
    }

    /// <summary>Now and then a parent finds a new partner, who comes to live with the family.</summary>
    public static void NewPartner(
        this Plot plot,
        Household home,
        Family family,
        Person parent,
        double yearly
    )
    {
        if (plot.Sometime(yearly) is not { } day)
            return;
        plot.On(
            day,
            on =>
            {
                if (!home.Members.Contains(parent) || home.Members.Count(m => m.Age(on) >= 18) > 1)
                    return;
                var partner = plot.PartnerOf(parent);
                plot.Settle(plot.Start, partner).MoveOut(partner, on);
                home.MoveIn(partner, on);
                family.Add(partner, Membership.StepParent, false, on);
            }
        );
    }

    public static void Deaths(this Plot plot)
    {
        foreach (var person in plot.Story.People.ToArray())
        {
            var age = person.Age(plot.Options.NeedsFrom);
            var yearly = age switch
            {
                < 0 => 0,
                < 40 => 0.0005,
                < 60 => 0.003,
                < 70 => 0.01,
                < 80 => 0.03,
                _ => 0.09,
            };
            if (plot.Sometime(yearly) is { } day && person.Born < day)
                plot.On(day, on => person.Died = on);
        }
    }

    /// <summary>Ends what death and the children's growing up end, and starts an adult's place with the first child's.</summary>
    public static void Finish(this Plot plot)
    {
        foreach (var person in plot.Story.People.Where(p => p.Died is not null))
        {
            foreach (var stay in person.Stays.Where(s => s.To is null || s.To > person.Died))
                stay.To = person.Died > stay.From ? person.Died : stay.From;
            foreach (var family in plot.Story.Families)
                family.End(person, person.Died!.Value);
        }
        foreach (var family in plot.Story.Families)
        {
            var children = family.Members.Where(m => m.IsChild).ToArray();
            if (children.Length == 0)
            {
                family.Members.Clear();
                continue;
            }
            var first = children.Min(c => c.From);
            var last = children.Any(c => c.To is null) ? null : children.Max(c => c.To);
            for (var i = family.Members.Count - 1; i >= 0; i--)
            {
                var member = family.Members[i];
                if (!member.IsChild)
                {
                    var from = member.From > first ? member.From : first;
                    if (last is { } end && (member.To is null || member.To > end))
                        member.To = end;
                    member = member with { From = from };
                    family.Members[i] = member;
                }
                if (member.To <= member.From)
                    family.Members.RemoveAt(i);
            }
        }
    }
}
