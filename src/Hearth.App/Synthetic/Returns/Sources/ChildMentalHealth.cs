using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Returns.Sources;

internal sealed class ChildMentalHealth()
    : Return(
        "child-mental-health",
        Habits.Register with
        {
            MissingNumber = 0.02,
        },
        "NHSNumber,Surname,GivenName,DOB,Gender,Postcode,ParentName,Referral,Status,StartDate,EndDate,RecordRef".Split(
            ','
        )
    )
{
    public override (string, string) Weak => ("Referral", "GivenName");

    public override IEnumerable<Row> Rows(Story story, DateOnly asAt)
    {
        foreach (var spell in story.Of(HappeningKind.ChildMentalHealth))
        {
            if (spell.Start > asAt)
                continue;
            var key = $"cmh{spell.Group}";
            var who = Know(story, spell.Person);
            var parent =
                spell.Other is { } other && !DrawsOf(story, key).Chance(0.1)
                    ? Know(story, other)
                    : null;
            var ended = spell.EndBy(asAt);
            var begun = spell.Second <= asAt && !(spell.Second > spell.End);
            yield return new Row(
                key,
                spell.Person,
                [
                    who.Nhs,
                    who.Surname(spell.Start),
                    who.Forename(spell.Start),
                    Birth(who),
                    Letter(who.Sex),
                    who.Address(spell.Start).Postcode,
                    parent is null
                        ? ""
                        : $"{parent.Forename(spell.Start)} {parent.Surname(spell.Start)}",
                    Date(spell.Start),
                    ended is not null ? "Closed"
                    : begun ? "Accepted"
                    : "Waiting",
                    begun ? Date(spell.Second) : "",
                    Date(ended),
                    Reference(story, key),
                ],
                parent is null ? null : spell.Other
            );
        }
    }
}
