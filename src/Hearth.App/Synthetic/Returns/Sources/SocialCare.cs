using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Lives;

namespace Hearth.App.Synthetic.Returns.Sources;

/// <summary>Services to children, and the adults a child's record names, without a service of their own.</summary>
internal sealed class SocialCare()
    : Return(
        "social-care",
        Habits.CaseNotes,
        "PersonID,FamilyID,Surname,Forename,DOB,EDD,Sex,Ethnicity,NHSNumber,UPN,Address,Postcode,Relationship,RelatedTo,LivesWith,Service,StartDate,EndDate,Factors".Split(
            ','
        )
    )
{
    public override (string, string) Weak => ("PersonID", "Forename");

    public override IEnumerable<Row> Rows(Story story, DateOnly asAt)
    {
        var named = new HashSet<int>();
        foreach (var service in story.Happenings)
        {
            if (!IsService(service.Kind) || service.Start > asAt)
                continue;
            var child = service.Person;
            yield return Line(story, child, service, asAt, "child", "", "Y", null);
            foreach (var family in story.Families)
            {
                var day = service.Start;
                if (!family.ChildrenOn(day).Contains(child))
                    continue;
                foreach (
                    var adult in family.Members.Where(m =>
                        !m.IsChild && m.From <= day && !(m.To <= day)
                    )
                )
                {
                    if (
                        named.Add(adult.Person.Id)
                        && !DrawsOf(story, $"adult{adult.Person.Id}").Chance(0.15)
                    )
                        yield return Line(
                            story,
                            adult.Person,
                            service,
                            asAt,
                            Relationship.Of(story, adult.Person, day),
                            PersonRef(Know(story, child)),
                            adult.Elsewhere ? "N" : "Y",
                            adult.Person
                        );
                }
            }
        }
    }

    private static bool IsService(HappeningKind kind) =>
        kind
            is HappeningKind.ChildInNeed
                or HappeningKind.ProtectionPlan
                or HappeningKind.LookedAfter
                or HappeningKind.Section47
                or HappeningKind.Assessment;

    private Row Line(
        Story story,
        Person person,
        Happening service,
        DateOnly asAt,
        string relationship,
        string related,
        string together,
        Person? adult
    )
    {
        var who = Know(story, person);
        var day = service.Start;
        var home = who.Address(day);
        var unborn = person.Born is null || person.Born > day;
        var own = adult is null;
        return new Row(
            own ? $"c{person.Id}{service.Code}{day.DayNumber}" : $"adult{person.Id}",
            person,
            [
                PersonRef(who),
                Reference(story, "family", "F"),
                who.Surname(day),
                unborn ? "" : who.Forename(day),
                Birth(who),
                person.Born is null ? Date(person.Expected) : "",
                unborn ? "" : Word(who.Sex),
                own && !unborn ? person.Ethnicity : "",
                unborn ? "" : who.Nhs,
                own && person.Age(day) >= 5 ? who.Upn : "",
                home.Line("\n", withPostcode: false),
                home.Postcode,
                relationship,
                related,
                together,
                own ? service.Code : "",
                own ? Date(day) : "",
                own
                    ? Date(service.Kind == HappeningKind.Section47 ? day : service.EndBy(asAt))
                    : "",
                own && service.Kind == HappeningKind.Assessment ? service.Status : "",
            ]
        );
    }
}
