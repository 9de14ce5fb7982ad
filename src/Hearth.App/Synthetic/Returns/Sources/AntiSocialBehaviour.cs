using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Returns.Sources;

/// <summary>A spreadsheet kept by hand: one field for the whole name, in either order.</summary>
internal sealed class AntiSocialBehaviour()
    : Return(
        "anti-social-behaviour",
        Habits.CaseNotes,
        "CaseRef,PersonRef,Name,DateOfBirth,Gender,Address,IncidentDate,Category,Intervention,InterventionDate".Split(
            ','
        )
    )
{
    public override (string, string) Weak => ("IncidentDate", "Address");

    public override IEnumerable<Row> Rows(Story story, DateOnly asAt)
    {
        foreach (var incident in story.Of(HappeningKind.AntiSocial))
        {
            if (incident.Start > asAt)
                continue;
            var key = $"a{incident.Group}";
            var who = Know(story, incident.Person, incident.Group);
            var acted = incident.Second <= asAt;
            var (first, last) = (who.Forename(incident.Start), who.Surname(incident.Start));
            yield return new Row(
                key,
                incident.Person,
                [
                    Reference(story, key, "ASB"),
                    PersonRef(who, "P"),
                    DrawsOf(story, key).Chance(0.6)
                        ? $"{last.ToUpperInvariant()}, {first}"
                        : $"{first} {last}",
                    Birth(who),
                    Word(who.Sex),
                    who.Address(incident.Start).Line(", "),
                    Date(incident.Start),
                    incident.Code,
                    acted ? incident.Status : "None",
                    acted ? Date(incident.Second) : "",
                ]
            );
        }
    }
}
