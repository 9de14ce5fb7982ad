using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Returns.Sources;

internal sealed class Homelessness()
    : Return(
        "homelessness",
        Habits.CaseNotes,
        "CaseRef,PersonNo,Main,FirstName,LastName,DOB,Sex,NINO,LastAddress,LastPostcode,Duty,DutyStart,DutyEnd,TAType,TAStart,TAEnd".Split(
            ','
        )
    )
{
    public override (string, string) Weak => ("DutyStart", "FirstName");

    public override IEnumerable<Row> Rows(Story story, DateOnly asAt)
    {
        foreach (var duty in story.Of(HappeningKind.Homelessness))
        {
            if (duty.Start > asAt)
                continue;
            var who = Know(story, duty.Person);
            var last = who.Address(duty.Start);
            var placed = duty.Second <= asAt;
            yield return new Row(
                $"h{duty.Group}p{duty.Person.Id}",
                duty.Person,
                [
                    Reference(story, $"h{duty.Group}", "HL"),
                    Text(duty.Amount),
                    duty.Amount == 1 ? "Y" : "N",
                    who.Forename(duty.Start),
                    who.Surname(duty.Start),
                    Birth(who),
                    Letter(who.Sex),
                    who.Nino,
                    last.Line(", ", withPostcode: false),
                    last.Postcode,
                    duty.Code,
                    Date(duty.Start),
                    Date(duty.EndBy(asAt)),
                    placed ? duty.Status : "",
                    placed ? Date(duty.Second) : "",
                    placed ? Date(duty.EndBy(asAt)) : "",
                ]
            );
        }
    }
}
