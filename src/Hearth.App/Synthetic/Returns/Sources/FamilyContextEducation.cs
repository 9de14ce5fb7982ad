using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Returns.Sources;

/// <summary>Which school to ask about a pupil: one row for everyone on roll, the whole picture each time.</summary>
internal sealed class FamilyContextEducation()
    : Return(
        "family-context-education",
        Habits.Register with
        {
            OldAddress = 0.04,
        },
        "Cms Id,First Name,Last Name,Date Of Birth,Gender,Address,Service Involvement,School Name,Contact Number,Admission Type,Date Current As Of,Coverage Start Date,Coverage End Date,Coverage Geographic Area,Date Of Most Recent Interaction,Start Date Of Last Involvement".Split(
            ','
        )
    )
{
    public override (string, string) Weak => ("Cms Id", "First Name");
    protected override string DateForm => "yyyy-MM-dd";

    public override IEnumerable<Row> Rows(Story story, DateOnly asAt)
    {
        foreach (var pupil in story.People)
        {
            var age = pupil.Born is null ? 0 : SchoolLife.SchoolAge(pupil, asAt);
            if (age is < 4 or > 17 || pupil.HomeOn(asAt) is null)
                continue;
            var year = age - 4;
            var left = year > 11;
            var who = Know(story, pupil);
            var from = School.Entry(pupil, year);
            var last = left
                ? from.AddYears(5).AddMonths(-2)
                : asAt.AddDays(-DrawsOf(story, $"p{pupil.Id}").Below(20));
            yield return new Row(
                $"p{pupil.Id}",
                pupil,
                [
                    PersonRef(who),
                    who.Forename(asAt),
                    who.Surname(asAt),
                    Birth(who),
                    Word(who.Sex),
                    who.Address(asAt).Line("\n"),
                    left ? "Historic" : "Current",
                    School.NameOf(story, year),
                    "(01632) 960" + School.Of(story, year, 0)[1..],
                    "Normal",
                    Date(asAt) + " 00:00:00",
                    Date(asAt.AddMonths(-24).AddDays(1)) + " 00:00:00",
                    Date(asAt) + " 00:00:00",
                    "Emberford",
                    Date(last < from ? from : last),
                    Date(from),
                ]
            );
        }
    }
}
