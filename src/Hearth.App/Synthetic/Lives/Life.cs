using Hearth.App.Synthetic.Households;
using Hearth.Rules.Dates;

namespace Hearth.App.Synthetic.Lives;

/// <summary>A story's troubles and what comes of them, told domain by domain.</summary>
internal sealed class Life(Story story, CouncilOptions options, IReadOnlyList<SchoolTerm> terms)
{
    private int groups;

    public Story Story => story;
    public CouncilOptions Options => options;
    public IReadOnlyList<SchoolTerm> Terms => terms;

    /// <summary>A stream apart from the one that made the people.</summary>
    public Rng Rng { get; } = new(story.Seed, 0x11FE);
    public List<Spell> Spells { get; private set; } = [];

    public static void Tell(Story story, CouncilOptions options, IReadOnlyList<SchoolTerm> terms)
    {
        var life = new Life(story, options, terms);
        life.Spells = Lives.Spells.Draw(story, options, life.Rng);
        SchoolLife.Tell(life);
        EarlyLife.Tell(life);
        WorkLife.Tell(life);
        HousingLife.Tell(life);
        CrimeLife.Tell(life);
        AbuseLife.Tell(life);
        HelpLife.Tell(life);
        HealthLife.Tell(life);
    }

    public int Group() => ++groups;

    public IEnumerable<Spell> Of(Domain domain) => Spells.Where(s => s.Domain == domain);

    public bool In(Domain domain, DateOnly day) => Spells.Any(s => s.Domain == domain && s.On(day));

    public IEnumerable<Person> Children(DateOnly day, int from, int to) =>
        story.People.Where(p =>
            p.HomeOn(day) is not null && p.Age(day) is var age && age >= from && age <= to
        );

    public IEnumerable<Person> Adults(DateOnly day, int to = 66) => Children(day, 18, to);

    /// <summary>Those who bring up a child on the day; a story without children has none.</summary>
    public IEnumerable<Person> Parents(DateOnly day) =>
        story.Families.SelectMany(f => f.AdultsOn(day)).Distinct();

    public bool IsParent(Person person, DateOnly day) => Parents(day).Contains(person);

    /// <summary>Kept when some of it falls in the two years told of, and its person lives.</summary>
    public void Add(Happening happening)
    {
        var end = happening.End ?? options.Until;
        if (happening.Start > options.Until || end < options.From || happening.Start > end)
            return;
        // Agencies here meet those who live here, and before a birth those who expect a child.
        var met = happening.Start > options.From ? happening.Start : options.From;
        if (happening.Person.Born <= met && happening.Person.HomeOn(met) is null)
            return;
        story.Happenings.Add(
            happening.End > options.Until ? happening with { End = null } : happening
        );
    }
}
