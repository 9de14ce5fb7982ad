using System.Globalization;
using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Returns.Sources;

/// <summary>Those an officer found there; of children often no more than an estimated age.</summary>
internal sealed class DomesticAbuseIncidents()
    : Return(
        "domestic-abuse-incidents",
        Habits.Roadside with
        {
            Capitals = false,
        },
        "IncidentNo,IncidentDateTime,PersonURN,Surname,Forenames,DOB,EstAge,Sex,Address,Postcode,Involvement,RiskLevel".Split(
            ','
        )
    )
{
    public override (string, string) Weak => ("IncidentDateTime", "Forenames");

    public override IEnumerable<Row> Rows(Story story, DateOnly asAt)
    {
        foreach (var incident in story.Of(HappeningKind.DomesticIncident))
        {
            if (incident.Start.AddDays(2) > asAt)
                continue;
            var key = $"d{incident.Group}p{incident.Person.Id}";
            var draws = DrawsOf(story, key);
            var who = Know(story, incident.Person, incident.Group);
            var guessed = draws.Chance(incident.Code == "Child present" ? 0.35 : 0.12);
            var age =
                incident.Person.Age(incident.Start) + (draws.Chance(0.4) ? draws.From(-2, 2) : 0);
            var where = who.Address(incident.Start);
            yield return new Row(
                key,
                incident.Person,
                [
                    Reference(story, $"d{incident.Group}", "DA"),
                    incident.Start.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
                        + string.Create(
                            CultureInfo.InvariantCulture,
                            $" {draws.Below(24):00}:{draws.Below(60):00}"
                        ),
                    PersonRef(who, "N"),
                    who.Surname(incident.Start),
                    who.Forename(incident.Start)
                        + (who.Middle.Length > 0 && draws.Chance(0.4) ? " " + who.Middle : ""),
                    guessed ? "" : Birth(who),
                    guessed && age >= 0 ? Text(age) : "",
                    Letter(who.Sex),
                    where.Line(", ", withPostcode: false),
                    where.Postcode,
                    incident.Code,
                    draws.Chance(0.06) ? "" : incident.Status,
                ]
            );
        }
    }
}
