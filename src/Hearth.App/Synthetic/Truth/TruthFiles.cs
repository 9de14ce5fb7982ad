using System.Globalization;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Returns;
using Hearth.App.Synthetic.Returns.Files;

namespace Hearth.App.Synthetic.Truth;

/// <summary>What is true of the council, apart from the returns: for measuring what is made of them, and for nothing else.</summary>
internal sealed class TruthFiles : IDisposable
{
    private readonly CsvFile people;
    private readonly CsvFile records;
    private readonly CsvFile families;
    private readonly CsvFile households;
    private readonly CsvFile addresses;
    private readonly CsvFile events;

    public TruthFiles(string folder)
    {
        people = File(
            folder,
            "people.csv",
            "person,forename,middle_names,surname,sex,born,expected,died,nhs,upn,nino,ethnicity"
        );
        records = File(folder, "records.csv", "source,file,row,person,other_person");
        families = File(folder, "families.csv", "family,person,role,lives_elsewhere,from,to");
        households = File(folder, "households.csv", "household,address_id,person,from,to");
        addresses = File(folder, "addresses.csv", "address_id,kind,lines,postcode,uprn");
        events = File(folder, "events.csv", "event,person,indicator,date,end");
    }

    public long Families { get; private set; }

    public void Record(string source, string file, long row, Row about) =>
        records.Write([
            source,
            file,
            Text(row),
            Text(about.Person.Id),
            about.Other is { } other ? Text(other.Id) : "",
        ]);

    public void Address(Address address) =>
        addresses.Write([
            Text(address.Id),
            address.KindText,
            $"{address.House}, {address.Town}",
            address.Postcode,
            address.Uprn,
        ]);

    public void Story(Story story, DateOnly until)
    {
        foreach (var person in story.People)
        {
            people.Write([
                Text(person.Id),
                person.Forename,
                person.Middle ?? "",
                person.Surname,
                person.Sex.ToString(),
                Day(person.Born),
                Day(person.Expected),
                Day(person.Died),
                person.Nhs ?? "",
                person.Upn ?? "",
                person.Nino ?? "",
                person.Ethnicity,
            ]);
            foreach (var stay in person.Stays)
                if (stay.To is null || stay.To > stay.From)
                    households.Write([
                        Text(stay.Household),
                        Text(stay.Address.Id),
                        Text(person.Id),
                        Day(stay.From),
                        Day(stay.To),
                    ]);
        }
        foreach (var family in story.Families.Where(f => f.Members.Count > 0))
        {
            if (family.ChildrenOn(until).Any())
                Families++;
            foreach (var member in family.Members)
                families.Write([
                    Text(family.Id),
                    Text(member.Person.Id),
                    member.Role,
                    member.Elsewhere ? "yes" : "no",
                    Day(member.From),
                    Day(member.To > until ? null : member.To),
                ]);
        }
        foreach (var one in story.Happenings.Where(h => h.Indicator.Length > 0))
            events.Write([
                Text(events.Rows + 1),
                Text(one.Person.Id),
                one.Indicator,
                Day(one.Start),
                Day(one.End),
            ]);
    }

    public void Dispose()
    {
        foreach (var file in new[] { people, records, families, households, addresses, events })
            file.Dispose();
    }

    private static CsvFile File(string folder, string name, string columns) =>
        new(folder, name, columns.Split(','), ',', mark: false);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) =>
        day is { } given ? given.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
}
