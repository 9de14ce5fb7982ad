using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Returns.Sources;

/// <summary>Eight digits for a date, whose leading zero a spreadsheet on the way has sometimes lost; no street, only a postcode.</summary>
internal sealed class OutOfWorkBenefits()
    : Return(
        "out-of-work-benefits",
        Habits.Register with
        {
            Nickname = 0.01,
            MissingNumber = 0.01,
            MissingAddress = 0.03,
            OldAddress = 0.12,
        },
        "NINO,Surname,Forename,DOB,Sex,Postcode,Benefit,Conditionality,ClaimStart,ClaimEnd,PartnerNINO,RecordRef".Split(
            ','
        )
    )
{
    public override (string, string) Weak => ("ClaimStart", "Forename");
    protected override string DateForm => "ddMMyyyy";

    public override IEnumerable<Row> Rows(Story story, DateOnly asAt)
    {
        foreach (var claim in story.Of(HappeningKind.Benefit))
        {
            if (claim.Start.AddDays(20) > asAt)
                continue;
            var key = $"b{claim.Person.Id}d{claim.Start.DayNumber}";
            var draws = DrawsOf(story, key);
            var who = Know(story, claim.Person);
            var lost = draws.Chance(0.15);
            var partner =
                claim.Other is { } other && draws.Chance(0.85) ? Know(story, other).Nino : "";
            yield return new Row(
                key,
                claim.Person,
                [
                    who.Nino,
                    who.Surname(asAt).ToUpperInvariant(),
                    who.Forename(asAt).ToUpperInvariant(),
                    Spreadsheet(Birth(who), lost),
                    Letter(who.Sex),
                    who.Address(claim.Start.AddDays(90)).Postcode,
                    claim.Code,
                    claim.Status,
                    Spreadsheet(Date(claim.Start), lost),
                    Spreadsheet(Date(claim.EndBy(asAt)), lost),
                    partner,
                    Reference(story, key),
                ],
                partner.Length > 0 ? claim.Other : null
            );
        }
    }

    private static string Spreadsheet(string digits, bool lost) =>
        lost && digits.StartsWith('0') ? digits[1..] : digits;
}
