using System.Globalization;
using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Returns.Sources;

/// <summary>A workbook of rent accounts that are not clear at a quarter's end; some of its dates are a spreadsheet's numbers.</summary>
internal sealed class HousingArrears()
    : Return(
        "housing-arrears",
        Habits.CaseNotes with
        {
            MissingBirth = 0.06,
            OldAddress = 0.02,
            AddressVariant = 0.15,
        },
        "TenancyRef,TenantNo,Title,FirstName,LastName,DOB,UPRN,Address,Postcode,TenancyStart,WeeklyRent,ArrearsBalance,SnapshotDate,NOSPServed,PossessionOrder,EvictionDate".Split(
            ','
        )
    )
{
    private static readonly DateOnly Serials = new(1899, 12, 30);
    public override (string, string) Weak => ("SnapshotDate", "FirstName");

    public override IEnumerable<Row> Rows(Story story, DateOnly asAt)
    {
        foreach (var account in story.Of(HappeningKind.RentArrears))
        {
            if (account.Start > asAt)
                continue;
            var tenant = account.Person;
            var key = $"r{account.Group}t{tenant.Id}d{account.Start.DayNumber}";
            var who = Know(story, tenant);
            var home = who.Address(account.Start);
            var serial = DrawsOf(story, $"r{account.Group}").Chance(0.3);
            var first = story
                .Of(HappeningKind.RentArrears)
                .First(h => h.Group == account.Group)
                .Person;
            yield return new Row(
                key,
                tenant,
                [
                    Reference(story, $"r{account.Group}", "T"),
                    tenant == first ? "1" : "2",
                    who.Sex == 'F' ? "Ms" : "Mr",
                    who.Forename(account.Start),
                    who.Surname(account.Start),
                    Day(who.Birth, serial),
                    home.Uprn,
                    home.Line(", ", withPostcode: false),
                    home.Postcode,
                    Day(tenant.LastKnownOn(account.Start)?.From, serial),
                    Pounds(account.OutOf),
                    Pounds(account.Amount),
                    Day(account.Start, serial),
                    Day(account.Second, serial),
                    "",
                    "",
                ]
            );
        }
    }

    private string Day(DateOnly? day, bool serial) =>
        serial && day is { Year: > 1920 } given
            ? Text(given.DayNumber - Serials.DayNumber)
            : Date(day);

    private static string Pounds(int pence) =>
        (pence / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
