using Hearth.App.Synthetic.Households;

namespace Hearth.App.Synthetic.Returns;

/// <summary>What a case worker writes in the box for who somebody is.</summary>
internal static class Relationship
{
    public static string Of(Story story, Person person, DateOnly day)
    {
        var member = story
            .Families.SelectMany(f => f.Members)
            .Where(m => m.Person == person)
            .OrderByDescending(m => m.From <= day)
            .FirstOrDefault();
        return member?.Role switch
        {
            Membership.Child or Membership.Unborn => "child",
            Membership.StepParent => "step-parent",
            Membership.Carer => person.Age(day) > 48 ? "grandparent" : "carer",
            _ => person.Sex == 'F' ? "mother" : "father",
        };
    }
}
