using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Returns.Sources;

internal sealed class Probation()
    : Return(
        "probation",
        Habits.CaseNotes with
        {
            Nickname = 0.03,
        },
        "CRN,Surname,Forename,DOB,Sex,Address,Postcode,Type,StartDate,EndDate,ReleaseDate,Parent".Split(
            ','
        )
    )
{
    public override (string, string) Weak => ("StartDate", "Forename");

    public override IEnumerable<Row> Rows(Story story, DateOnly asAt)
    {
        foreach (var order in story.Of(HappeningKind.Probation))
        {
            if (order.Start > asAt)
                continue;
            var who = Know(story, order.Person);
            var home = who.Address(order.Start);
            // When an order ends is known when it is made.
            yield return new Row(
                $"p{order.Person.Id}{order.Code}{order.Start.DayNumber}",
                order.Person,
                [
                    PersonRef(who, "X"),
                    who.Surname(asAt),
                    who.Forename(asAt),
                    Birth(who),
                    Letter(who.Sex),
                    home.Line(", ", withPostcode: false),
                    home.Postcode,
                    order.Code,
                    Date(order.Start),
                    Date(order.End),
                    Date(order.Second),
                    order.Status,
                ]
            );
        }
    }
}
