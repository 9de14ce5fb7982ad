using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Returns.Sources;

internal sealed class SubstanceMisuse()
    : Return(
        "substance-misuse",
        Habits.CaseNotes with
        {
            Nickname = 0.2,
            MissingAddress = 0.15,
        },
        "ClientID,FirstName,LastName,DOB,Sex,Postcode,Substance,TreatmentStart,TreatmentEnd,ParentalStatus".Split(
            ','
        )
    )
{
    public override (string, string) Weak => ("TreatmentStart", "FirstName");

    public override IEnumerable<Row> Rows(Story story, DateOnly asAt)
    {
        foreach (var spell in story.Of(HappeningKind.SubstanceMisuse))
        {
            if (spell.Start > asAt)
                continue;
            var who = Know(story, spell.Person);
            yield return new Row(
                $"sm{spell.Group}",
                spell.Person,
                [
                    PersonRef(who, "D"),
                    who.Forename(spell.Start),
                    who.Surname(spell.Start),
                    Birth(who),
                    who.Sex == 'F' ? "2"
                    : who.Sex == 'M' ? "1"
                    : "",
                    who.Address(spell.Start).Postcode,
                    spell.Code,
                    Date(spell.Start),
                    Date(spell.EndBy(asAt)),
                    spell.Status == "Y" ? "All children living with client" : "Not a parent",
                ]
            );
        }
    }
}
