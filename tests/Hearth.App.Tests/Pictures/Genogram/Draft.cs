using Hearth.App.Web.Pictures.Genogram;

namespace Hearth.App.Tests.Pictures.Genogram;

/// <summary>A family written down in the words of the field. Nobody in it is real.</summary>
internal sealed class Draft
{
    private readonly List<GenogramPerson> people = [];
    private readonly List<GenogramTie> ties = [];
    private readonly List<GenogramCouple> couples = [];
    private readonly List<GenogramHome> homes = [];

    public GenogramFamily Family => new(people, ties, couples, homes);

    public Draft Woman(params string[] names) => Add(Sign.Female, names);

    public Draft Man(params string[] names) => Add(Sign.Male, names);

    public Draft Person(params string[] names) => Add(Sign.Unknown, names);

    public Draft Unborn(string name) => Add(Sign.Unborn, name);

    public Draft Died(string name) => Change(name, p => p with { Died = true });

    public Draft Focus(string name) => Change(name, p => p with { InFocus = true });

    public Draft Born(int year, params string[] names)
    {
        foreach (var name in names)
            Change(
                name,
                p =>
                    p with
                    {
                        Born = new(year, 3, 1),
                        IsChild = year > 2008,
                        Notes = [$"born {year}"],
                    }
            );
        return this;
    }

    /// <summary>Parents divided by "+", then their children.</summary>
    public Draft Parents(string parents, params string[] children) =>
        Tie(TieKind.Parent, 1, parents, children);

    public Draft Tie(TieKind kind, int generations, string parents, params string[] children)
    {
        foreach (var parent in parents.Split('+'))
        foreach (var child in children)
            ties.Add(new(child, parent, kind, generations));
        return this;
    }

    public Draft Couple(string one, string other, CoupleKind kind = CoupleKind.Couple)
    {
        couples.Add(new(one, other, kind));
        return this;
    }

    public Draft Home(string name, params string[] people)
    {
        homes.Add(new(name, people));
        return this;
    }

    private Draft Add(Sign sign, params string[] names)
    {
        foreach (var name in names)
            people.Add(new(name, $"{name} Quillfeather", ["age not known"], sign));
        return this;
    }

    private Draft Change(string name, Func<GenogramPerson, GenogramPerson> to)
    {
        var at = people.FindIndex(p => p.Id == name);
        people[at] = to(people[at]);
        return this;
    }
}
