using Hearth.App.Synthetic.Names;

namespace Hearth.App.Synthetic.Households;

/// <summary>Households with children who live in homes of their own.</summary>
internal static class FamilyStories
{
    public static void Couple(Plot plot, bool grandparents = false)
    {
        var rng = plot.Rng;
        var mother = plot.Mother();
        var father = plot.PartnerOf(mother);
        var married = plot.Marry(mother, father, Wedding(plot, mother), 0.65);
        var home = plot.Settle(plot.Start, mother, father);
        var family = plot.Family();
        foreach (var born in plot.Births(mother))
            Grow(plot, home, family, plot.Child(mother, father, born, married));
        family.Add(mother, Membership.Parent, false, plot.Start);
        family.Add(father, Membership.Parent, false, plot.Start);
        if (grandparents)
            Grandparents(plot, home, rng.Chance(0.5) ? mother : father);
        plot.Moves(home);
        plot.Expect(home, family, mother, father, married, 0.035);
        if (plot.Sometime(0.012 + (0.006 * plot.Story.Vulnerability)) is not { } day)
            return;
        plot.On(
            day,
            on =>
            {
                var (stays, leaves) = rng.Chance(0.88) ? (mother, father) : (father, mother);
                plot.Part(on, home, family, stays, leaves);
            }
        );
    }

    public static void LoneParent(Plot plot)
    {
        var rng = plot.Rng;
        var parent = rng.Chance(0.88) ? plot.Adult('F', 19, 52) : plot.Adult('M', 27, 56);
        var home = plot.Settle(plot.Start, parent);
        var family = plot.Family();
        // The other parent is on no file of the council, but a child may carry their name.
        var absent = NameGiver.Surname(parent.Community, 'M', rng);
        foreach (var born in plot.Births(parent, 4))
        {
            if (rng.Chance(0.25))
                absent = NameGiver.Surname(parent.Community, 'M', rng);
            var surname =
                rng.Chance(0.55) ? parent.BirthSurname
                : rng.Chance(0.2) ? $"{parent.BirthSurname}-{absent}"
                : absent;
            Grow(plot, home, family, plot.Child(parent, null, born, false, surname));
        }
        family.Add(parent, Membership.Parent, false, plot.Start);
        plot.Moves(home);
        plot.NewPartner(home, family, parent, 0.05);
        plot.Expect(home, family, parent, null, false, 0.02);
    }

    /// <summary>Parents who parted long ago: the children live with one, and the other has a home, perhaps a new family, elsewhere.</summary>
    public static void ParentsApart(Plot plot)
    {
        var rng = plot.Rng;
        var mother = plot.Mother();
        var father = plot.PartnerOf(mother);
        var married = plot.Marry(mother, father, Wedding(plot, mother), 0.45);
        var (keeps, other) = rng.Chance(0.88) ? (mother, father) : (father, mother);
        var home = plot.Settle(plot.Start, keeps);
        var elsewhere = plot.Settle(plot.Start, other);
        var family = plot.Family();
        foreach (var born in plot.Births(mother))
            Grow(plot, home, family, plot.Child(mother, father, born, married));
        family.Add(keeps, Membership.Parent, false, plot.Start);
        family.Add(other, Membership.Parent, true, plot.Start);
        if (married && rng.Chance(0.4))
            mother.LaterSurnames.Add((plot.Start.AddDays(200), mother.BirthSurname));
        plot.Moves(home);
        plot.Moves(elsewhere);
        plot.NewPartner(home, family, keeps, 0.05);
        if (rng.Chance(0.3))
            SecondFamily(plot, elsewhere, other);
    }

    public static void Blended(Plot plot)
    {
        var rng = plot.Rng;
        var mother = plot.Adult('F', 28, 50);
        var first = plot.PartnerOf(mother);
        var second = plot.PartnerOf(mother);
        var home = plot.Settle(plot.Start, mother, second);
        var family = plot.Family();
        var births = plot.Births(mother);
        var split = births.Length == 1 ? 1 : rng.From(1, births.Length - 1);
        for (var i = 0; i < births.Length; i++)
            Grow(
                plot,
                home,
                family,
                plot.Child(
                    mother,
                    i < split ? first : second,
                    births[i],
                    i < split && rng.Chance(0.5)
                )
            );
        var married = plot.Marry(mother, second, plot.Start.AddDays(300), 0.4);
        var hasOwn = split < births.Length;
        family.Add(mother, Membership.Parent, false, plot.Start);
        family.Add(second, hasOwn ? Membership.Parent : Membership.StepParent, false, plot.Start);
        family.Add(first, Membership.Parent, true, plot.Start);
        // Many an earlier partner has left the area, and is on no file here.
        if (rng.Chance(0.5))
            plot.Moves(plot.Settle(plot.Start, first));
        plot.Moves(home);
        plot.Expect(home, family, mother, second, married, 0.05);
    }

    /// <summary>Grandparents who bring up their grandchildren; a parent may live elsewhere in the town.</summary>
    public static void Kinship(Plot plot)
    {
        var rng = plot.Rng;
        var grandmother = plot.Adult('F', 48, 66);
        var home = plot.Settle(plot.Start, grandmother);
        var family = plot.Family();
        if (rng.Chance(0.6))
        {
            var grandfather = plot.PartnerOf(grandmother);
            plot.Marry(grandmother, grandfather, plot.Start.AddYears(-8), 0.85);
            home.MoveIn(grandfather, plot.Start);
            family.Add(grandfather, Membership.Carer, false, plot.Start);
        }
        family.Add(grandmother, Membership.Carer, false, plot.Start);
        var youngest = grandmother.Age(plot.Options.Until) - 38;
        var mother = plot.Keep(
            plot.Makes.Adult(
                grandmother.Community,
                'F',
                plot.Options.Until.AddYears(-Math.Clamp(youngest + rng.From(10, 18), 19, 45)),
                rng,
                grandmother.Surname
            )
        );
        foreach (var born in plot.Births(mother, 3))
            Grow(plot, home, family, plot.Child(mother, null, born, false));
        if (rng.Chance(0.7))
        {
            plot.Moves(plot.Settle(plot.Start, mother));
            family.Add(mother, Membership.Parent, true, plot.Start);
        }
        plot.Moves(home);
    }

    /// <summary>The children come to the household when they are born, or with it.</summary>
    public static void Grow(Plot plot, Household home, Family family, Person child)
    {
        home.MoveIn(child, plot.Start);
        family.AddChild(child, plot.Start);
    }

    private static void SecondFamily(Plot plot, Household elsewhere, Person parent)
    {
        var partner = plot.PartnerOf(parent);
        elsewhere.MoveIn(partner, plot.Start.AddDays(plot.Rng.From(10, 900)));
        if (partner.Sex != 'F' || plot.Rng.Chance(0.4))
            return;
        var family = plot.Family();
        var own = NameGiver.Surname(partner.Community, 'M', plot.Rng);
        foreach (var born in plot.Births(partner, 2))
            Grow(
                plot,
                elsewhere,
                family,
                plot.Child(
                    partner,
                    null,
                    born,
                    false,
                    plot.Rng.Chance(0.5) ? partner.BirthSurname : own
                )
            );
        family.Add(partner, Membership.Parent, false, plot.Start);
        family.Add(parent, Membership.StepParent, false, plot.Start);
    }

    private static void Grandparents(Plot plot, Household home, Person of)
    {
        var born = of.Born!.Value.AddYears(-plot.Rng.From(20, 34));
        var elder = plot.Keep(
            plot.Makes.Adult(
                of.Community,
                plot.Rng.Chance(0.7) ? 'F' : 'M',
                born,
                plot.Rng,
                of.BirthSurname
            )
        );
        home.MoveIn(elder, plot.Start.AddDays(plot.Rng.Below(1000)));
    }

    private static DateOnly Wedding(Plot plot, Person wife)
    {
        var earliest = wife.Born!.Value.AddYears(18);
        return plot.Rng.Day(earliest, plot.Start > earliest ? plot.Start : earliest);
    }
}
