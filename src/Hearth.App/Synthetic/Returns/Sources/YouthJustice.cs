using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Returns.Sources;

internal sealed class YouthJustice()
    : Return(
        "youth-justice",
        Habits.CaseNotes,
        "YPID,Surname,FirstName,DOB,Gender,Address1,Address2,Postcode,PNCID,OffenceDate,OffenceCategory,Gravity,Outcome,OutcomeDate,OrderStart,OrderEnd".Split(
            ','
        )
    )
{
    public override (string, string) Weak => ("OffenceDate", "FirstName");
    protected override string DateForm => "yyyy-MM-dd";

    public override IEnumerable<Row> Rows(Story story, DateOnly asAt)
    {
        foreach (var offence in story.Of(HappeningKind.YouthOffence))
        {
            if (offence.Start.AddDays(10) > asAt)
                continue;
            var who = Know(story, offence.Person, offence.Group);
            var home = who.Address(offence.Start);
            var decided = offence.Second <= asAt;
            var order = decided && offence.OutOf > 0;
            yield return new Row(
                $"y{offence.Group}",
                offence.Person,
                [
                    PersonRef(who, "YP"),
                    who.Surname(offence.Start),
                    who.Forename(offence.Start),
                    Birth(who),
                    Word(who.Sex),
                    home.House,
                    home.Second,
                    home.Postcode,
                    Reference(story, $"pnc{offence.Person.Id}", "QX"),
                    Date(offence.Start),
                    offence.Code,
                    Text(offence.Amount),
                    decided ? offence.Status : "",
                    decided ? Date(offence.Second) : "",
                    order ? Date(offence.Second) : "",
                    order ? Date(offence.Second!.Value.AddDays(offence.OutOf)) : "",
                ]
            );
        }
    }
}
