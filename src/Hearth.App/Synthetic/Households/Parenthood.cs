using Hearth.App.Synthetic.Names;

namespace Hearth.App.Synthetic.Households;

/// <summary>Children: their births, names, and places in a family.</summary>
internal static class Parenthood
{
    private static readonly double[] HowMany = [40, 38, 14, 6, 2];

    public static Person Mother(this Plot plot) => plot.Adult('F', 23, 53);

    /// <summary>A partner some years older or younger, now and then of another community.</summary>
    public static Person PartnerOf(this Plot plot, Person person)
    {
        var rng = plot.Rng;
        var community = rng.Chance(0.08) ? Community.Draw(rng) : person.Community;
        var sex =
            rng.Chance(0.02) ? person.Sex
            : person.Sex == 'F' ? 'M'
            : 'F';
        var born = person.Born!.Value.AddDays(rng.From(-2600, 1500));
        var latest = plot.Options.Until.AddYears(-19);
        return plot.Keep(plot.Makes.Adult(community, sex, born > latest ? latest : born, rng));
    }

    /// <summary>Days on which a mother's children were born, earliest first: the youngest is of any age below eighteen; twins share theirs.</summary>
    public static DateOnly[] Births(this Plot plot, Person mother, int atMost = 5)
    {
        var rng = plot.Rng;
        var until = plot.Options.Until;
        var earliest = mother.Born!.Value.AddYears(17);
        var young = until.AddYears(-18);
        var latest = mother.Born.Value.AddYears(44);
        var recent = until.AddDays(-60);
        var day = rng.Day(young > earliest ? young : earliest, latest < recent ? latest : recent);
        var days = new List<DateOnly>();
        for (var left = Math.Min(rng.Weighted(HowMany) + 1, atMost); left > 0; left--)
        {
            days.Add(day);
            if (left > 1 && rng.Chance(0.03))
            {
                days.Add(day);
                left--;
            }
            day = day.AddDays(-rng.From(400, 1700));
            // Those over twenty-four have left home.
            if (day < earliest || day < until.AddYears(-24))
                break;
        }
        days.Reverse();
        return [.. days];
    }

    public static Person Child(
        this Plot plot,
        Person mother,
        Person? father,
        DateOnly born,
        bool married,
        string? surname = null
    )
    {
        var rng = plot.Rng;
        var sex = rng.Chance(0.512) ? 'M' : 'F';
        var community = father is not null && rng.Chance(0.5) ? father.Community : mother.Community;
        surname ??= NameGiver.OfChild(
            community,
            sex,
            mother.SurnameOn(born),
            father?.SurnameOn(born),
            father?.Forename,
            married,
            rng
        );
        var siblings = plot
            .Story.People.Where(p => p.Born > mother.Born!.Value.AddYears(14))
            .ToArray();
        var twin = siblings.Any(s => s.Born == born);
        var forename = Forename(plot, community, sex, born, father, siblings);
        return plot.Keep(
            plot.Makes.Child(community, sex, forename, surname, born, null, rng, twin)
        );
    }

    private static string Forename(
        Plot plot,
        Community community,
        char sex,
        DateOnly born,
        Person? father,
        Person[] siblings
    )
    {
        var rng = plot.Rng;
        // A son who carries his father's name.
        if (
            sex == 'M'
            && father is not null
            && rng.Chance(0.04)
            && siblings.All(s => s.Forename != father.Forename)
        )
            return father.Forename;
        // Parents who like one sound: Ellie and Elsie, Jacob and Jack.
        var alike = siblings.Length > 0 && rng.Chance(0.12) ? siblings[^1].Forename[..2] : null;
        for (var tries = 0; ; tries++)
        {
            var name = NameGiver.Forename(community, sex, born.Year, rng);
            if (tries > 40)
                return name + (sex == 'F' ? "-Rose" : "-Lee");
            if (siblings.Any(s => s.Forename == name))
                continue;
            if (alike is null || tries > 20 || name.StartsWith(alike, StringComparison.Ordinal))
                return name;
        }
    }

    /// <summary>The child belongs to the family from the day until they are eighteen.</summary>
    public static void AddChild(this Family family, Person child, DateOnly from)
    {
        var born = child.Born!.Value;
        var grown = born.AddYears(18);
        var start = from > born ? from : born;
        if (start < grown)
            family.Add(child, Membership.Child, false, start, grown);
    }

    /// <summary>A child to come: expected for months, then born; or still expected when the council's time ends.</summary>
    public static void Expect(
        this Plot plot,
        Household home,
        Family family,
        Person mother,
        Person? father,
        bool married,
        double yearly
    )
    {
        var rng = plot.Rng;
        var until = plot.Options.Until;
        if (mother.Age(until) > 43 || mother.Sex != 'F')
            return;
        if (!rng.Chance(yearly * 3.4))
            return;
        var due = rng.Day(plot.Options.NeedsFrom, until.AddDays(150));
        var youngest = plot.Story.People.Where(p => p.Born is not null).Max(p => p.Born!.Value);
        if (due < youngest.AddDays(300))
            return;
        var born = due.AddDays(rng.From(-16, 10));
        var known = due.AddDays(-200);
        if (born > until)
        {
            var surname = mother.Surname;
            var unborn = plot.Makes.Child(
                mother.Community,
                rng.Chance(0.5) ? 'M' : 'F',
                "",
                surname,
                null,
                due,
                rng
            );
            plot.Keep(unborn);
            family.Add(unborn, Membership.Unborn, false, known);
            return;
        }
        plot.On(
            born,
            day =>
            {
                var child = plot.Child(mother, father, day, married);
                family.Add(child, Membership.Unborn, false, known, day);
                family.AddChild(child, day);
                var where = home.Members.Contains(mother) ? home : null;
                if (where is not null)
                    where.MoveIn(child, day);
                else if (mother.Stays is [.., var last])
                    child.Stays.Add(new Stay(last.Household, last.Address, day));
            }
        );
    }
}
