using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Returns.Sources;

internal sealed class Neet()
    : Return(
        "neet",
        Habits.Register with
        {
            OldAddress = 0.15,
            MissingNumber = 0.25,
        },
        "YPID,UPN,FamilyName,GivenName,DOB,Gender,Address1,Address2,Town,Postcode,ActivityCode,ActivityStart,ReviewDate,Circumstances".Split(
            ','
        )
    )
{
    public override (string, string) Weak => ("ActivityStart", "GivenName");
    protected override string DateForm => "yyyy-MM-dd";

    public override IEnumerable<Row> Rows(Story story, DateOnly asAt)
    {
        foreach (var activity in story.Of(HappeningKind.Activity))
        {
            if (activity.Start > asAt)
                continue;
            var who = Know(story, activity.Person);
            var home = who.Address(activity.Start);
            var looked = story.Happenings.Any(h =>
                h.Kind == HappeningKind.LookedAfter && h.Person == activity.Person
            );
            yield return new Row(
                $"n{activity.Person.Id}d{activity.Start.DayNumber}",
                activity.Person,
                [
                    PersonRef(who, "YP"),
                    who.Upn,
                    who.Surname(activity.Start),
                    who.Forename(activity.Start),
                    Birth(who),
                    Letter(who.Sex),
                    home.House,
                    home.Second,
                    home.Town,
                    home.Postcode,
                    activity.Code,
                    Date(activity.Start),
                    Date(activity.Start.AddDays(180)),
                    looked ? "110" : "",
                ]
            );
        }
    }
}
