using Hearth.Core.Cases.FrontDoor;

namespace Hearth.Core.Tests.Cases.FrontDoor;

public class ContactListedTests
{
    [Theory]
    [InlineData(1, "Child1 Ashgrove")]
    [InlineData(2, "Child1 Ashgrove, Child2 Ashgrove")]
    [InlineData(3, "Child1 Ashgrove, Child2 Ashgrove and 1 more")]
    [InlineData(13, "Child1 Ashgrove, Child2 Ashgrove and 11 more")]
    public void In_one_line_the_first_are_named_and_the_others_counted(int people, string said)
    {
        var contact = new Contact
        {
            People =
            [
                .. Enumerable
                    .Range(1, people)
                    .Select(n => new ContactPerson
                    {
                        No = n,
                        Said = $$"""{"Forename":"Child{{n}}","Surname":"Ashgrove"}""",
                    }),
            ],
        };
        var about = string.Join(", ", contact.People.Select(p => ContactsQuery.NameOf(p.Asked)));
        new ContactListed(contact, ContactStanding.Waiting, about).AboutShort.ShouldBe(said);
    }
}
