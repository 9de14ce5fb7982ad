using Hearth.App.Synthetic.Names;

namespace Hearth.App.Synthetic.Households;

/// <summary>Draws which kind of household comes next and tells its story. Small councils have every kind too: the first stories are one of each.</summary>
internal sealed class StoryMaker(CouncilOptions options, AddressBook book)
{
    /// <summary>No story has more people than this.</summary>
    private const int MostPeople = 16;

    private static readonly (HouseholdKind Kind, double Weight)[] Kinds =
    [
        (HouseholdKind.CoupleWithChildren, 15),
        (HouseholdKind.LoneParent, 7.2),
        (HouseholdKind.ParentsApart, 1.8),
        (HouseholdKind.Blended, 2),
        (HouseholdKind.Kinship, 0.5),
        (HouseholdKind.ThreeGenerations, 1.4),
        (HouseholdKind.Couple, 15),
        (HouseholdKind.OlderCouple, 11),
        (HouseholdKind.Alone, 17),
        (HouseholdKind.OlderAlone, 13),
        (HouseholdKind.GrownChildAtHome, 7),
        (HouseholdKind.Students, 0.7),
        (HouseholdKind.Refuge, 0.12),
        (HouseholdKind.Hostel, 0.5),
        (HouseholdKind.ChildrensHome, 0.12),
    ];
    private static readonly double[] Weights = [.. Kinds.Select(k => k.Weight)];

    private readonly PersonMaker people = new(options);
    private readonly Ids ids = new();
    private int told;

    public int People => people.Made;
    public int Households => ids.Household;

    /// <summary>Null when the council has all its people.</summary>
    public Story? Next()
    {
        var left = options.People - people.Made;
        if (left <= 0)
            return null;
        var no = told++;
        var seed = Rng.Mix(options.Seed, (ulong)no + 1);
        var rng = new Rng(seed);
        var drawn = Kinds[rng.Weighted(Weights)].Kind;
        var kind =
            left <= MostPeople ? HouseholdKind.Alone
            : no < Kinds.Length ? Kinds[no].Kind
            : drawn;
        var story = new Story
        {
            No = no,
            Seed = seed,
            Kind = kind,
            Vulnerability = VulnerabilityOf(kind, rng),
        };
        var plot = new Plot(story, options, people, book, ids, rng)
        {
            Community = Community.Draw(rng),
        };
        Begin(plot, kind);
        plot.Deaths();
        plot.Play();
        plot.Finish();
        story.SocialTenant = rng.Chance(Math.Min(0.1 + (0.09 * story.Vulnerability), 0.75));
        return story;
    }

    private static double VulnerabilityOf(HouseholdKind kind, Rng rng)
    {
        // Most have next to none; one in a hundred has nearly nine. Products only: exact on every machine.
        var u = rng.Unit();
        var u3 = u * u * u;
        var drawn = 0.15 + (9 * u3 * u3 * u3);
        return kind switch
        {
            HouseholdKind.Refuge or HouseholdKind.ChildrensHome or HouseholdKind.Hostel => Math.Max(
                drawn,
                5
            ),
            HouseholdKind.Kinship => Math.Max(drawn, 2),
            HouseholdKind.LoneParent => Math.Min(drawn * 1.5, 9),
            _ => drawn,
        };
    }

    private static void Begin(Plot plot, HouseholdKind kind)
    {
        switch (kind)
        {
            case HouseholdKind.CoupleWithChildren:
                FamilyStories.Couple(plot);
                break;
            case HouseholdKind.LoneParent:
                FamilyStories.LoneParent(plot);
                break;
            case HouseholdKind.ParentsApart:
                FamilyStories.ParentsApart(plot);
                break;
            case HouseholdKind.Blended:
                FamilyStories.Blended(plot);
                break;
            case HouseholdKind.Kinship:
                FamilyStories.Kinship(plot);
                break;
            case HouseholdKind.ThreeGenerations:
                FamilyStories.Couple(plot, grandparents: true);
                break;
            case HouseholdKind.Couple:
                OtherStories.Couple(plot);
                break;
            case HouseholdKind.OlderCouple:
                OtherStories.Older(plot);
                break;
            case HouseholdKind.Alone:
                OtherStories.Alone(plot, 19, 64);
                break;
            case HouseholdKind.OlderAlone:
                OtherStories.Alone(plot, 62, 96);
                break;
            case HouseholdKind.GrownChildAtHome:
                OtherStories.GrownChildAtHome(plot);
                break;
            case HouseholdKind.Students:
                OtherStories.Students(plot);
                break;
            case HouseholdKind.Refuge:
                CommunalStories.Refuge(plot);
                break;
            case HouseholdKind.Hostel:
                CommunalStories.Hostel(plot);
                break;
            case HouseholdKind.ChildrensHome:
                CommunalStories.ChildrensHome(plot);
                break;
        }
    }
}
