using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Returns.Sources;

/// <summary>Reviews of every young child, naming the mother; before birth a child has no name but the mother's.</summary>
internal sealed class HealthVisiting()
    : Return(
        "health-visiting",
        Habits.Register with
        {
            MissingNumber = 0.03,
            Typo = 0.012,
        },
        "NHSNumber,ChildForename,ChildSurname,DOB,Sex,Address1,Address2,Postcode,MotherNHSNumber,MotherForename,MotherSurname,MotherDOB,Tier,ReviewType,ReviewDate,Concern,EDD,RecordRef".Split(
            ','
        )
    )
{
    public override (string, string) Weak => ("ReviewDate", "MotherForename");

    public override IEnumerable<Row> Rows(Story story, DateOnly asAt)
    {
        foreach (var visit in story.Of(HappeningKind.HealthVisit))
        {
            if (visit.Start > asAt)
                continue;
            var key = $"hv{visit.Group}";
            var draws = DrawsOf(story, key);
            var antenatal = visit.Amount == 0;
            var who = Know(story, visit.Person);
            var mother = visit.Other is { } m ? Know(story, m) : null;
            var home = (antenatal && mother is not null ? mother : who).Address(visit.Start);
            yield return new Row(
                key,
                visit.Person,
                [
                    antenatal ? "" : who.Nhs,
                    antenatal
                        ? draws.Chance(0.3)
                            ? "Baby"
                            : ""
                        : who.Forename(visit.Start),
                    antenatal
                        ? mother?.Surname(visit.Start) ?? who.Surname(visit.Start)
                        : who.Surname(visit.Start),
                    antenatal ? "" : Birth(who),
                    antenatal ? "" : Letter(who.Sex),
                    home.House,
                    home.Second.Length > 0 ? home.Second : home.Town,
                    home.Postcode,
                    mother?.Nhs ?? "",
                    mother?.Forename(visit.Start) ?? "",
                    mother?.Surname(visit.Start) ?? "",
                    mother is null ? "" : Birth(mother),
                    visit.Code,
                    EarlyLife.ReviewName(visit.Amount),
                    Date(visit.Start),
                    visit.Status,
                    antenatal ? Date(visit.Due) : "",
                    Reference(story, key),
                ],
                visit.Other
            );
        }
    }
}
