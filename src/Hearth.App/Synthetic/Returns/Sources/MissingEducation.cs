using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Returns.Sources;

internal sealed class MissingEducation()
    : Return(
        "missing-education",
        Habits.CaseNotes,
        "Ref,UPN,Surname,Forename,DOB,Gender,Address,Postcode,StartDate,EndDate".Split(',')
    )
{
    public override (string, string) Weak => ("StartDate", "Forename");

    public override IEnumerable<Row> Rows(Story story, DateOnly asAt)
    {
        foreach (var spell in story.Of(HappeningKind.MissingEducation))
        {
            if (spell.Start.AddDays(7) > asAt)
                continue;
            var who = Know(story, spell.Person);
            var home = who.Address(spell.Start);
            var key = $"cme{spell.Person.Id}d{spell.Start.DayNumber}";
            yield return new Row(
                key,
                spell.Person,
                [
                    Reference(story, key, "CME"),
                    who.Upn,
                    who.Surname(spell.Start),
                    who.Forename(spell.Start),
                    Birth(who),
                    Letter(who.Sex),
                    home.Line(", ", withPostcode: false),
                    home.Postcode,
                    Date(spell.Start),
                    Date(spell.EndBy(asAt)),
                ]
            );
        }
    }
}
