using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Returns.Sources;

internal sealed class TwoYearOldPlaces()
    : Return(
        "two-year-old-places",
        Habits.Register,
        "ChildRef,ForeName,SurName,DOB,Gender,Address,PostCode,ParentForename,ParentSurname,ParentNINO,Basis,EligibleFrom,PlacedFrom,ProviderURN".Split(
            ','
        )
    )
{
    public override (string, string) Weak => ("EligibleFrom", "ForeName");

    public override IEnumerable<Row> Rows(Story story, DateOnly asAt)
    {
        foreach (var place in story.Of(HappeningKind.EarlyYearsTwo))
        {
            if (place.Start > asAt)
                continue;
            var who = Know(story, place.Person);
            var parent = story
                .Families.SelectMany(f =>
                    f.ChildrenOn(place.Start).Contains(place.Person)
                        ? f.AdultsAtHomeOn(place.Start)
                        : []
                )
                .FirstOrDefault();
            var carer =
                parent is null || DrawsOf(story, $"two{place.Person.Id}").Chance(0.05)
                    ? null
                    : Know(story, parent);
            var home = who.Address(place.Start);
            var placed = place.Second <= asAt;
            yield return new Row(
                $"two{place.Person.Id}",
                place.Person,
                [
                    PersonRef(who, "EY"),
                    who.Forename(place.Start),
                    who.Surname(place.Start),
                    Birth(who),
                    Word(who.Sex),
                    home.Line(", ", withPostcode: false),
                    home.Postcode,
                    carer?.Forename(place.Start) ?? "",
                    carer?.Surname(place.Start) ?? "",
                    carer?.Nino ?? "",
                    place.Code,
                    Date(place.Start),
                    placed ? Date(place.Second) : "",
                    placed ? "EY" + School.Of(story, 1, 3) : "",
                ],
                carer is null ? null : parent
            );
        }
    }
}
