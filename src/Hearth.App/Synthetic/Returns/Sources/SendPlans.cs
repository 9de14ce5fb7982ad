using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Returns.Sources;

internal sealed class SendPlans()
    : Return(
        "send-ehcp",
        Habits.Register with
        {
            MissingNumber = 0.2,
        },
        "SENRef,UPN,NHSNumber,Surname,Forename,DOB,Sex,Address,Postcode,PrimaryNeed,Provision,StartDate,EndDate".Split(
            ','
        )
    )
{
    public override (string, string) Weak => ("StartDate", "Forename");
    protected override string DateForm => "dd-MMM-yyyy";

    public override IEnumerable<Row> Rows(Story story, DateOnly asAt)
    {
        foreach (var need in story.Of(HappeningKind.SendNeed))
        {
            if (need.Start > asAt)
                continue;
            var who = Know(story, need.Person);
            var home = who.Address(asAt);
            var key = $"s{need.Person.Id}";
            yield return new Row(
                key,
                need.Person,
                [
                    Reference(story, key, "SEN"),
                    who.Upn,
                    who.Nhs,
                    who.Surname(asAt),
                    who.Forename(asAt),
                    Birth(who),
                    Letter(who.Sex),
                    home.Line("\n", withPostcode: false),
                    home.Postcode,
                    need.Code,
                    DrawsOf(story, key).Chance(0.3)
                        ? need.Status == "E"
                            ? "E - EHC plan"
                            : "K - SEN support"
                        : need.Status,
                    Date(need.Start),
                    Date(need.EndBy(asAt)),
                ]
            );
        }
    }
}
