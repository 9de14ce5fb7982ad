using Hearth.Core.Access;
using Hearth.Core.People;
using Hearth.Core.Sharing.Disclosures;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Rules.Sharing.Notices;
using Hearth.Testing;

namespace Hearth.Core.Tests.Sharing.Told;

[Trait("Requirement", "SH-5")]
public class WhenObtainedTests
{
    [EachDatabase]
    public async Task The_clock_of_a_person_begins_on_the_day_their_first_return_came(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, child, parent) = await council.FamilyAsync();
        await council.RecordAsync(child, null, "school-attendance", "[]", new(2026, 8, 30));
        await council.RecordAsync(child, null, "school-attendance", "[]", new(2026, 6, 30));
        // Named by a record of somebody else.
        await council.RecordAsync(child, parent, "early-help", "[]", new(2026, 9, 14));

        var told = (await council.ToldAsync(family))!;

        Of(told, child).ShouldBe((new(2026, 8, 1), DueBecause.Obtained));
        Of(told, parent).ShouldBe((new(2026, 10, 15), DueBecause.Obtained));
        (await council.StateAsync(family)).ShouldBe(ToldState.Overdue);
    }

    [EachDatabase]
    public async Task Work_of_the_council_with_them_and_a_disclosure_bring_the_day_forward(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, child, parent) = await council.FamilyAsync();
        await council.RecordAsync(child, null, "school-attendance", "[]", new(2026, 8, 31));
        await council.RecordAsync(parent, null, "early-help", "[]", new(2026, 9, 29));
        var worker = await council.UserAsync(Role.LeadWorker);
        // From 1 September: of the child a return had come that day, of the parent none.
        await council.WorksWithAsync(worker, family);
        var told = (await council.ToldAsync(family))!;
        Of(told, child).ShouldBe((new(2026, 9, 1), DueBecause.FirstCommunication));
        Of(told, parent).ShouldBe((new(2026, 10, 30), DueBecause.Obtained));

        await DisclosedAsync(council, family, parent, new(2026, 9, 30));

        told = (await council.ToldAsync(family))!;
        Of(told, child).ShouldBe((new(2026, 9, 1), DueBecause.FirstCommunication));
        Of(told, parent).ShouldBe((new(2026, 9, 30), DueBecause.FirstDisclosure));
    }

    [EachDatabase]
    public async Task To_somebody_of_another_agency_a_family_is_disclosed_when_it_opens_to_them(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (family, child, _) = await council.FamilyAsync();
        await council.RecordAsync(child, null, "school-attendance", "[]", new(2026, 9, 29));
        var teacher = await council.UserAsync(Role.TeamMember, "school");

        await council.WorksWithAsync(teacher, family);

        // They have worked with the family since September, and it opens to them today.
        Of((await council.ToldAsync(family))!, child)
            .ShouldBe((new(2026, 10, 1), DueBecause.FirstDisclosure));
    }

    private static (DateOnly, DueBecause) Of(Core.Sharing.Told.FamilyTold told, PersonId person)
    {
        var standing = told.Members.Single(m => m.Id == person).Standing;
        return (standing.Due, standing.Because);
    }

    private static async Task DisclosedAsync(
        Council council,
        FamilyId family,
        PersonId person,
        DateOnly on
    ) =>
        (
            await council.Database.WithAsync<RecordDisclosureOperation, Outcome<Disclosure>>(o =>
                o.RunAsync(
                    new(
                        family,
                        person,
                        Channel.Telephone,
                        ["education"],
                        "That the attendance has improved",
                        "school",
                        "An invented head of year",
                        "support-families",
                        on
                    ),
                    Council.Analyst,
                    default
                )
            )
        ).Done();
}
