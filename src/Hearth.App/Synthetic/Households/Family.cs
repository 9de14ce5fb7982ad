namespace Hearth.App.Synthetic.Households;

/// <summary>
/// A true family: dependent children who live together as siblings, those who bring them up there, and parents who live
/// elsewhere. Each membership has its days.
/// </summary>
internal sealed class Family
{
    public required int Id { get; init; }
    public List<Membership> Members { get; } = [];

    public void Add(
        Person person,
        string role,
        bool elsewhere,
        DateOnly from,
        DateOnly? to = null
    ) => Members.Add(new Membership(person, role, elsewhere, from) { To = to });

    public IEnumerable<Person> On(DateOnly day, Func<Membership, bool> which) =>
        Members
            .Where(m => m.From <= day && (m.To is null || m.To > day) && which(m))
            .Select(m => m.Person);

    public IEnumerable<Person> ChildrenOn(DateOnly day) => On(day, m => m.IsChild);

    public IEnumerable<Person> AdultsOn(DateOnly day) => On(day, m => !m.IsChild);

    public IEnumerable<Person> AdultsAtHomeOn(DateOnly day) =>
        On(day, m => !m.IsChild && !m.Elsewhere);

    /// <summary>Ends what stands for a person on a day.</summary>
    public void End(Person person, DateOnly day)
    {
        foreach (var membership in Members)
        {
            if (membership.Person == person && (membership.To is null || membership.To > day))
                membership.To = day > membership.From ? day : membership.From;
        }
    }
}

internal sealed record Membership(Person Person, string Role, bool Elsewhere, DateOnly From)
{
    public const string Child = "child";
    public const string Unborn = "unborn";
    public const string Parent = "parent";
    public const string StepParent = "step-parent";
    public const string Carer = "carer";

    public DateOnly? To { get; set; }
    public bool IsChild => Role is Child or Unborn;
}
