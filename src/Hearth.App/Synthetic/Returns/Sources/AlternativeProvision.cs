using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Returns.Sources;

internal sealed class AlternativeProvision()
    : Return(
        "alternative-provision",
        Habits.Register,
        "Ref,UPN,Surname,Forename,DOB,Gender,Postcode,Provider,Reason,StartDate,EndDate".Split(',')
    )
{
    private static readonly string[] Providers = ["Kiln Lane Centre", "Weir House", "The Beacon"];
    public override (string, string) Weak => ("StartDate", "Forename");

    public override IEnumerable<Row> Rows(Story story, DateOnly asAt)
    {
        foreach (var place in story.Of(HappeningKind.AlternativeProvision))
        {
            if (place.Start > asAt)
                continue;
            var who = Know(story, place.Person);
            var key = $"ap{place.Person.Id}d{place.Start.DayNumber}";
            yield return new Row(
                key,
                place.Person,
                [
                    Reference(story, key, "AP"),
                    who.Upn,
                    who.Surname(place.Start),
                    who.Forename(place.Start),
                    Birth(who),
                    Word(who.Sex),
                    who.Address(place.Start).Postcode,
                    DrawsOf(story, key).Pick(Providers),
                    place.Code,
                    Date(place.Start),
                    Date(place.EndBy(asAt)),
                ]
            );
        }
    }
}
