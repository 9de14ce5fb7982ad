using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Returns.Sources;

/// <summary>Episodes of whole families, with the service's own family number and words for who is who.</summary>
internal sealed class EarlyHelp()
    : Return(
        "early-help",
        Habits.CaseNotes,
        "EpisodeID,PersonID,FamilyID,Forename,Surname,DOB,Sex,NHSNumber,Address,Postcode,Relationship,StartDate,EndDate,Reason,Worker,WorkerPhone".Split(
            ','
        )
    )
{
    private static readonly string[] Reasons =
    [
        "Parenting support",
        "School attendance",
        "Family relationships",
        "Behaviour",
        "Housing and money",
    ];
    private static readonly string[] Workers =
    [
        "R. Larchwell",
        "J. Sedgebrook",
        "A. Kelden",
        "P. Tarnby",
    ];
    public override (string, string) Weak => ("StartDate", "Forename");

    public override IEnumerable<Row> Rows(Story story, DateOnly asAt)
    {
        foreach (var help in story.Of(HappeningKind.EarlyHelp))
        {
            if (help.Start.AddDays(7) > asAt)
                continue;
            var draws = DrawsOf(story, $"e{help.Group}");
            var who = Know(story, help.Person);
            var day = help.Start;
            var home = who.Address(day);
            yield return new Row(
                $"e{help.Group}p{help.Person.Id}",
                help.Person,
                [
                    Reference(story, $"e{help.Group}", "EH"),
                    PersonRef(who),
                    Reference(story, $"f{help.Group}", "F"),
                    who.Forename(day),
                    who.Surname(day),
                    Birth(who),
                    Letter(who.Sex),
                    who.Nhs,
                    home.Line(", ", withPostcode: false),
                    home.Postcode,
                    Relationship.Of(story, help.Person, day),
                    Date(help.Start),
                    Date(help.EndBy(asAt)),
                    draws.Pick(Reasons),
                    draws.Pick(Workers),
                    "01632 960" + Numbers.Digits(draws.Below(1000), 3),
                ]
            );
        }
    }
}
