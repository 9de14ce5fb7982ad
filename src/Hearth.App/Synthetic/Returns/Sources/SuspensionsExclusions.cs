using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Returns.Sources;

internal sealed class SuspensionsExclusions()
    : Return(
        "suspensions-exclusions",
        Habits.Register with
        {
            MissingNumber = 0.04,
        },
        "ExclusionID,UPN,Surname,Forename,Gender,DoB,Postcode,Estab,Category,Reason,StartDate,SessionsNo,SEN".Split(
            ','
        )
    )
{
    public override (string, string) Weak => ("StartDate", "Forename");
    protected override string DateForm => "yyyy-MM-dd";

    public override IEnumerable<Row> Rows(Story story, DateOnly asAt)
    {
        var number = 0;
        foreach (var one in story.Happenings)
        {
            if (one.Kind is not (HappeningKind.Suspension or HappeningKind.PermanentExclusion))
                continue;
            var key = $"x{number++}";
            if (one.Start.AddDays(5) > asAt)
                continue;
            var who = Know(story, one.Person);
            var year = SchoolLife.SchoolAge(one.Person, one.Start) - 4;
            yield return new Row(
                key,
                one.Person,
                [
                    Reference(story, key, "EX"),
                    who.Upn,
                    who.Surname(one.Start),
                    who.Forename(one.Start),
                    Letter(who.Sex),
                    Birth(who),
                    who.Address(one.Start).Postcode,
                    School.Of(story, year, 0),
                    one.Code,
                    one.Status,
                    Date(one.Start),
                    one.Amount > 0 ? Text(one.Amount) : "",
                    story.Happenings.Any(h =>
                        h.Kind == HappeningKind.SendNeed && h.Person == one.Person
                    )
                        ? "K"
                        : "N",
                ]
            );
        }
    }
}
