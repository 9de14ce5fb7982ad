using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Returns.Sources;

/// <summary>Offenders and suspects, and the victims and witnesses a force ought to leave out and does not.</summary>
internal sealed class PoliceCrime()
    : Return(
        "police-crime",
        Habits.Roadside,
        "OccurrenceNo,PersonURN,Surname,Forename,Middlename,DOB,Sex,Address1,Address2,Town,Postcode,Role,OffenceCode,OffenceDate,OutcomeCode,OutcomeDate".Split(
            ','
        )
    )
{
    public override (string, string) Weak => ("OffenceDate", "Forename");

    public override IEnumerable<Row> Rows(Story story, DateOnly asAt)
    {
        foreach (var offence in story.Of(HappeningKind.Offence))
        {
            if (offence.Start.AddDays(3) > asAt)
                continue;
            var who = Know(story, offence.Person, offence.Group);
            var home = who.Address(offence.Start);
            var crime = offence.Status is "Offender" or "Suspect";
            var decided = crime && offence.Second <= asAt;
            yield return new Row(
                $"o{offence.Group}",
                offence.Person,
                [
                    Reference(story, $"o{offence.Group}", "QX/"),
                    PersonRef(who, "N"),
                    who.Surname(offence.Start),
                    who.Forename(offence.Start),
                    who.Middle,
                    Birth(who),
                    Letter(who.Sex),
                    home.House,
                    home.Second,
                    home.Town,
                    home.Postcode,
                    offence.Status,
                    offence.Code,
                    Date(offence.Start),
                    decided ? Text(offence.Amount) : "",
                    decided ? Date(offence.Second) : "",
                ]
            );
        }
    }
}
