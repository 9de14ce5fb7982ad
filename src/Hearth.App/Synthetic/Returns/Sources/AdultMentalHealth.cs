using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Returns.Sources;

internal sealed class AdultMentalHealth()
    : Return(
        "adult-mental-health",
        Habits.Register with
        {
            MissingNumber = 0.02,
        },
        "NHSNumber,Surname,GivenName,DOB,Gender,Address1,Address2,Postcode,ReferralAccepted,Discharged,Parent,RecordRef".Split(
            ','
        )
    )
{
    public override (string, string) Weak => ("ReferralAccepted", "GivenName");

    public override IEnumerable<Row> Rows(Story story, DateOnly asAt)
    {
        foreach (var spell in story.Of(HappeningKind.AdultMentalHealth))
        {
            if (spell.Start > asAt)
                continue;
            var who = Know(story, spell.Person);
            var home = who.Address(spell.Start);
            yield return new Row(
                $"amh{spell.Group}",
                spell.Person,
                [
                    who.Nhs,
                    who.Surname(spell.Start),
                    who.Forename(spell.Start),
                    Birth(who),
                    Word(who.Sex),
                    home.House,
                    home.Second.Length > 0 ? home.Second : home.Town,
                    home.Postcode,
                    Date(spell.Start),
                    Date(spell.EndBy(asAt)),
                    spell.Status,
                    Reference(story, $"amh{spell.Group}"),
                ]
            );
        }
    }
}
