namespace Hearth.App.Synthetic.Households;

/// <summary>Households without children: couples, people alone, students.</summary>
internal static class OtherStories
{
    public static void Couple(Plot plot)
    {
        var wife = plot.Adult('F', 20, 58);
        var husband = plot.PartnerOf(wife);
        var married = plot.Marry(wife, husband, plot.Start.AddDays(400), 0.5);
        var home = plot.Settle(plot.Start, wife, husband);
        plot.Moves(home);
        if (wife.Age(plot.Options.Until) > 40)
            return;
        // A first child makes them a family.
        var family = plot.Family();
        family.Add(wife, Membership.Parent, false, plot.Start);
        family.Add(husband, Membership.Parent, false, plot.Start);
        plot.Expect(home, family, wife, husband, married, 0.05);
    }

    public static void Older(Plot plot)
    {
        var wife = plot.Adult('F', 60, 92);
        var husband = plot.PartnerOf(wife);
        plot.Marry(wife, husband, plot.Start.AddYears(-20), 0.95);
        plot.Moves(plot.Settle(plot.Start, wife, husband));
    }

    public static void Alone(Plot plot, int youngest, int oldest)
    {
        var person = plot.Adult(
            plot.Rng.Chance(oldest > 70 ? 0.65 : 0.42) ? 'F' : 'M',
            youngest,
            oldest
        );
        plot.Moves(plot.Settle(plot.Start, person));
    }

    /// <summary>Parents with grown children who never left.</summary>
    public static void GrownChildAtHome(Plot plot)
    {
        var rng = plot.Rng;
        var mother = plot.Adult('F', 42, 68);
        var father = rng.Chance(0.65) ? plot.PartnerOf(mother) : null;
        var home = plot.Settle(plot.Start, mother);
        var married = false;
        if (father is not null)
        {
            married = plot.Marry(mother, father, plot.Start.AddYears(-12), 0.8);
            home.MoveIn(father, plot.Start);
        }
        for (var i = rng.From(1, 2); i > 0; i--)
        {
            var born = plot
                .Options.Until.AddYears(
                    -rng.From(18, Math.Min(34, mother.Age(plot.Options.Until) - 20))
                )
                .AddDays(-rng.Below(300));
            home.MoveIn(plot.Child(mother, father, born, married), plot.Start);
        }
        plot.Moves(home);
    }

    /// <summary>Students share a house for a year from September and scatter; others follow them.</summary>
    public static void Students(Plot plot)
    {
        var rng = plot.Rng;
        var year = plot.Options.Until.Year - rng.From(1, 3);
        var from = new DateOnly(year, 9, rng.From(5, 25));
        var house = plot.SettleAt(plot.Book.Shared(AddressKind.StudentHouse, 3), from);
        for (var i = rng.From(3, 6); i > 0; i--)
        {
            var student = plot.Adult(rng.Chance(0.5) ? 'F' : 'M', 20, 23);
            house.MoveIn(student, from.AddDays(rng.Below(20)));
            plot.On(
                new DateOnly(year + 1, 6, rng.From(10, 30)),
                day => house.MoveOut(student, day)
            );
        }
    }
}
