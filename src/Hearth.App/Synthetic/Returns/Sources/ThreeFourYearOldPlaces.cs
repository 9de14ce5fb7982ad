using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Returns.Sources;

internal sealed class ThreeFourYearOldPlaces()
    : Return(
        "three-four-year-old-places",
        Habits.Register,
        "ChildRef,Forename,Surname,DOB,Gender,Address,Postcode,ParentForename,ParentSurname,ParentNINO,EligibleFrom,PlacedFrom,FundedUniversalHours,ExtendedHours,ProviderURN".Split(
            ','
        )
    )
{
    public override (string, string) Weak => ("EligibleFrom", "Forename");
    protected override string DateForm => "yyyy-MM-dd";

    public override IEnumerable<Row> Rows(Story story, DateOnly asAt)
    {
        foreach (var place in story.Of(HappeningKind.EarlyYearsThree))
        {
            if (place.Start > asAt)
                continue;
            var who = Know(story, place.Person);
            var home = who.Address(place.Start);
            var placed = place.Second <= asAt;
            var parent = placed ? Claimant(story, place) : null;
            var carer = parent is null ? null : Know(story, parent);
            yield return new Row(
                $"three{place.Person.Id}",
                place.Person,
                [
                    PersonRef(who),
                    who.Forename(place.Start),
                    who.Surname(place.Start),
                    Birth(who),
                    Letter(who.Sex),
                    home.Line(", ", withPostcode: false),
                    home.Postcode,
                    carer?.Forename(place.Start) ?? "",
                    carer?.Surname(place.Start) ?? "",
                    carer?.Nino ?? "",
                    Date(place.Start),
                    placed ? Date(place.Second) : "",
                    placed ? "15" : "",
                    placed ? Text(place.Amount) : "",
                    placed ? "EY" + School.Of(story, 1, 4) : "",
                ],
                parent
            );
        }
    }

    /// <summary>Working parents' hours and the pupil premium are claimed by a parent; the hours everyone has are not.</summary>
    private Person? Claimant(Story story, Happening place) =>
        place.Amount == 0 && !DrawsOf(story, $"premium{place.Person.Id}").Chance(0.3)
            ? null
            : story
                .Families.SelectMany(f =>
                    f.ChildrenOn(place.Start).Contains(place.Person)
                        ? f.AdultsAtHomeOn(place.Start)
                        : []
                )
                .FirstOrDefault();
}
