namespace Hearth.App.Synthetic.Households;

/// <summary>People who live together at an address, as they come, go and move.</summary>
internal sealed class Household(int id, Address address)
{
    public int Id { get; } = id;
    public Address Address { get; private set; } = address;
    public List<Person> Members { get; } = [];

    public void MoveIn(Person person, DateOnly day)
    {
        var from = person.Born is { } born && born > day ? born : day;
        Members.Add(person);
        person.Stays.Add(new Stay(Id, Address, from));
    }

    public void MoveOut(Person person, DateOnly day)
    {
        if (Members.Remove(person))
            person.Stays[^1].To = Later(day, person.Stays[^1].From);
    }

    /// <summary>All of them go; the old address is free for others.</summary>
    public void Move(Address to, DateOnly day, AddressBook book)
    {
        var from = Address;
        Address = to;
        foreach (var person in Members)
        {
            person.Stays[^1].To = Later(day, person.Stays[^1].From);
            person.Stays.Add(new Stay(Id, to, Later(day, person.Stays[^1].From)));
        }
        book.Leave(from, day);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
