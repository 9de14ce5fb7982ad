using Hearth.App.Synthetic.Names;

namespace Hearth.App.Synthetic.Flat;

/// <summary>The people of one home, made again from its number whenever one of their records is written.</summary>
internal sealed class Home(long records)
{
    // Surnames grow in number with the people, as they do: a name is then shared by about as many in a small file as in a
    // large one, and pairs that share one grow with the records rather than with their square.
    private const int SurnamesInAMillion = 270;
    private static readonly string[] Before = ["", "Mc", "Fitz", "O'", "Mac", "Mer"];
    private static readonly DateOnly Oldest = new(1930, 1, 1);

    private readonly int surnames = (int)
        Math.Clamp(records * SurnamesInAMillion / 1_000_000, 150, 8_000);
    private readonly Member[] members = new Member[8];
    private readonly Rng rng = new(0);

    public readonly record struct Member(char Sex, DateOnly Born, string Forename, string Surname);

    public Member Make(ulong seed, long home, int size, int wanted)
    {
        rng.Restart(Rng.Mix(seed, (ulong)home));
        var first = Adult(Surname(), 1930 + rng.Below(75));
        members[0] = first;
        var adults = size == 1 || rng.Chance(size == 2 ? 0.35 : 0.25) ? 1 : 2;
        if (adults == 2)
        {
            var name = rng.Chance(0.65) ? first.Surname : Surname();
            members[1] = Adult(name, first.Born.Year + rng.From(-6, 6));
        }
        for (var child = adults; child < size; child++)
            members[child] = Child(child, adults);
        return members[wanted];
    }

    private Member Adult(string surname, int year)
    {
        var sex = rng.Chance(0.5) ? 'F' : 'M';
        var born = Day(Math.Clamp(year, 1930, 2005));
        return new(sex, born, Forename(sex, born.Year), surname);
    }

    private Member Child(int number, int adults)
    {
        var sex = rng.Chance(0.5) ? 'F' : 'M';
        var parent = members[rng.Below(adults)];
        var twin = number > adults && rng.Chance(0.03);
        var born = twin
            ? members[number - 1].Born
            : Day(Math.Min(2025, parent.Born.Year + rng.From(18, 40)));
        // Now and then a child is called after a parent.
        var forename =
            sex == parent.Sex && rng.Chance(0.03) ? parent.Forename : Forename(sex, born.Year);
        return new(sex, born, forename, rng.Chance(0.88) ? members[0].Surname : parent.Surname);
    }

    private string Forename(char sex, int year)
    {
        var forenames = Community.All[0].ForenamesOf(sex, year);
        return rng.Mild(forenames);
    }

    public string Surname(Rng draws)
    {
        var u = draws.Unit();
        var place = (int)(u * u * surnames);
        var names = Surnames.English;
        return Before[place / names.Length] + names[place % names.Length];
    }

    private string Surname()
    {
        var one = Surname(rng);
        return rng.Chance(0.02) ? $"{one}-{Surname(rng)}" : one;
    }

    private DateOnly Day(int year) =>
        DateOnly.FromDayNumber(
            new DateOnly(Math.Max(year, Oldest.Year), 1, 1).DayNumber + rng.Below(365)
        );
}
