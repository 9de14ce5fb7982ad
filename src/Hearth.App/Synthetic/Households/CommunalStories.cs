namespace Hearth.App.Synthetic.Households;

/// <summary>Stories that lead through a place where strangers share an address.</summary>
internal static class CommunalStories
{
    /// <summary>A mother flees with her children to a refuge, and later to a home of her own.</summary>
    public static void Refuge(Plot plot)
    {
        var rng = plot.Rng;
        var mother = plot.Adult('F', 20, 44);
        var father = plot.PartnerOf(mother);
        var married = plot.Marry(mother, father, plot.Start, 0.5);
        var home = plot.Settle(plot.Start, mother, father);
        var family = plot.Family();
        foreach (var born in plot.Births(mother, 3))
            FamilyStories.Grow(plot, home, family, plot.Child(mother, father, born, married));
        family.Add(mother, Membership.Parent, false, plot.Start);
        family.Add(father, Membership.Parent, false, plot.Start);
        var fled = rng.Day(plot.Options.From, plot.Options.Until.AddDays(-20));
        plot.On(
            fled,
            day =>
            {
                var fleeing = home.Members.Where(m => m != father).ToArray();
                foreach (var person in fleeing)
                    home.MoveOut(person, day);
                family.End(father, day);
                family.Add(father, Membership.Parent, true, day);
                var refuge = plot.SettleAt(plot.Book.Shared(AddressKind.Refuge, 12), day, fleeing);
                plot.On(
                    day.AddDays(rng.From(60, 220)),
                    on => refuge.Move(plot.Book.Home(on, rng), on, plot.Book)
                );
            }
        );
    }

    /// <summary>Mostly single people, now and then a family, in a hostel for some months.</summary>
    public static void Hostel(Plot plot)
    {
        var rng = plot.Rng;
        var from = rng.Day(plot.Options.NeedsFrom, plot.Options.Until.AddDays(-30));
        var hostel = plot.Book.Shared(AddressKind.Hostel, 20);
        var adult = rng.Chance(0.35) ? plot.Adult('F', 19, 50) : plot.Adult('M', 19, 60);
        var before = plot.Settle(plot.Start, adult);
        if (adult.Sex == 'F' && rng.Chance(0.6))
        {
            var family = plot.Family();
            family.Add(adult, Membership.Parent, false, plot.Start);
            foreach (var born in plot.Births(adult, 2))
                FamilyStories.Grow(plot, before, family, plot.Child(adult, null, born, false));
        }
        plot.On(
            from,
            day =>
            {
                before.Move(hostel, day, plot.Book);
                plot.On(
                    day.AddDays(rng.From(60, 500)),
                    on => before.Move(plot.Book.Home(on, rng), on, plot.Book)
                );
            }
        );
    }

    /// <summary>One child of a family is looked after in a children's home; brothers and sisters stay with the parents.</summary>
    public static void ChildrensHome(Plot plot)
    {
        var rng = plot.Rng;
        var mother = plot.Adult('F', 32, 48);
        var father = rng.Chance(0.5) ? plot.PartnerOf(mother) : null;
        var home = plot.Settle(plot.Start, mother);
        if (father is not null)
            home.MoveIn(father, plot.Start);
        var family = plot.Family();
        family.Add(mother, Membership.Parent, false, plot.Start);
        if (father is not null)
            family.Add(father, Membership.Parent, false, plot.Start);
        var age = rng.From(10, 16);
        var child = plot.Child(
            mother,
            father,
            plot.Options.Until.AddYears(-age).AddDays(-rng.Below(300)),
            false
        );
        FamilyStories.Grow(plot, home, family, child);
        if (rng.Chance(0.6))
            FamilyStories.Grow(
                plot,
                home,
                family,
                plot.Child(mother, father, child.Born!.Value.AddDays(rng.From(500, 1500)), false)
            );
        plot.On(
            rng.Day(plot.Options.NeedsFrom, plot.Options.Until.AddDays(-60)),
            day =>
            {
                home.MoveOut(child, day);
                family.End(child, day);
                plot.SettleAt(plot.Book.Shared(AddressKind.ChildrensHome, 5), day, child);
                var own = plot.Family();
                own.AddChild(child, day);
                own.Add(mother, Membership.Parent, true, day);
                if (father is not null)
                    own.Add(father, Membership.Parent, true, day);
            }
        );
    }
}
