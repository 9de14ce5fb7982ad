using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Returns.Sources;

/// <summary>No street ever; a client in a refuge is sent with the postcode of the home left behind.</summary>
internal sealed class DomesticAbuseServices()
    : Return(
        "domestic-abuse-services",
        Habits.CaseNotes with
        {
            MissingAddress = 0.25,
        },
        "ClientRef,FirstName,Surname,DOB,Gender,Postcode,Role,ServiceStart,ServiceEnd,Accommodation".Split(
            ','
        )
    )
{
    public override (string, string) Weak => ("ServiceStart", "FirstName");

    public override IEnumerable<Row> Rows(Story story, DateOnly asAt)
    {
        foreach (var support in story.Of(HappeningKind.DomesticSupport))
        {
            if (support.Start > asAt)
                continue;
            var who = Know(story, support.Person);
            var home =
                support.Person.LastKnownOn(support.Start)?.Address.Kind == AddressKind.Refuge
                    ? who.Address(support.Person.Stays[0].From)
                    : who.Address(support.Start);
            yield return new Row(
                $"ds{support.Person.Id}d{support.Start.DayNumber}",
                support.Person,
                [
                    PersonRef(who, "C"),
                    who.Forename(support.Start),
                    who.Surname(support.Start),
                    Birth(who),
                    Word(who.Sex),
                    home.Postcode,
                    support.Code,
                    Date(support.Start),
                    Date(support.EndBy(asAt)),
                    support.Status,
                ]
            );
        }
    }
}
