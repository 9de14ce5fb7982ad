using Hearth.App.Synthetic.Names;

namespace Hearth.App.Synthetic.Households;

/// <summary>A story being made: its people and households, and what is still to happen in order of the day.</summary>
internal sealed class Plot(
    Story story,
    CouncilOptions options,
    PersonMaker people,
    AddressBook book,
    Ids ids,
    Rng rng
)
{
    private readonly List<(DateOnly Day, int Order, Action<DateOnly> Act)> ahead = [];
    private int order;

    public Story Story => story;
    public CouncilOptions Options => options;
    public AddressBook Book => book;
    public Rng Rng => rng;
    public PersonMaker Makes => people;
    public Community Community { get; init; } = null!;

    /// <summary>The day households of this story were set up: years before the time that is told of.</summary>
    public DateOnly Start { get; } = options.NeedsFrom.AddDays(-rng.From(30, 4000));

    public Person Adult(char sex, int youngest, int oldest, Community? community = null)
    {
        var age = rng.From(youngest, oldest);
        var born = options.Until.AddYears(-age).AddDays(-rng.Below(365));
        return Keep(people.Adult(community ?? Community, sex, born, rng));
    }

    public Person Keep(Person person)
    {
        story.People.Add(person);
        return person;
    }

    public Household Settle(DateOnly from, params ReadOnlySpan<Person> members) =>
        SettleAt(book.Home(from, rng), from, members);

    public Household SettleAt(Address address, DateOnly from, params ReadOnlySpan<Person> members)
    {
        var household = new Household(++ids.Household, address);
        foreach (var member in members)
            household.MoveIn(member, from);
        return household;
    }

    public Family Family()
    {
        var family = new Family { Id = ++ids.Family };
        story.Families.Add(family);
        return family;
    }

    /// <summary>Something happens on a day, if that day has come by the end of the council's time.</summary>
    public void On(DateOnly day, Action<DateOnly> act)
    {
        if (day <= options.Until)
            ahead.Add((day, order++, act));
    }

    /// <summary>At a yearly rate, once, within the time that is told of; null when it does not come.</summary>
    public DateOnly? Sometime(double yearly) =>
        rng.Chance(1 - (1 - yearly) * (1 - yearly) * (1 - yearly))
            ? rng.Day(options.NeedsFrom, options.Until)
            : null;

    /// <summary>What was planned happens in order; something that happens may plan more.</summary>
    public void Play()
    {
        while (ahead.Count > 0)
        {
            var next = ahead.Min(a => (a.Day, a.Order));
            var at = ahead.FindIndex(a => a.Order == next.Order);
            var (day, _, act) = ahead[at];
            ahead.RemoveAt(at);
            act(day);
        }
    }
}

/// <summary>Running numbers of the council.</summary>
internal sealed class Ids
{
    public int Household;
    public int Family;
}
