using Hearth.Core.Access;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Core.People;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Testing;

namespace Hearth.Core.Tests.Cases.FrontDoor;

[Trait("Requirement", "SU-1")]
public class SettlePersonTests
{
    [EachDatabase]
    public async Task Another_family_never_takes_the_place_of_the_one_a_contact_is_about(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var (mothers, _, mother) = await council.FamilyAsync();
        var (childs, child, _) = await council.FamilyAsync("Ashgrove");
        var hub = await council.UserAsync(Role.HubWorker);
        var contact = await council.ReferAsync(
            FrontDoorTests.Worry with
            {
                People =
                [
                    FrontDoorTests.Worry.People[0],
                    new(new() { Forename = "Odalys", Surname = "Quillfeather" }, "Mother"),
                ],
            },
            await council.UserAsync(Role.TeamMember, "school")
        );
        async Task<Outcome<Contact>> ChooseAsync(int no, PersonId? person, FamilyId? family)
        {
            var outcome = await council.Database.WithAsync<SettlePersonOperation, Outcome<Contact>>(
                o => o.RunAsync(new(contact.Id, no, person, family, contact.Version), hub, default)
            );
            if (outcome is Outcome<Contact>.Ok { Value: var changed })
                contact = changed;
            return outcome;
        }

        (await ChooseAsync(2, mother, mothers)).Done().FamilyId.ShouldBe(mothers);
        (await ChooseAsync(1, child, childs)).Refused().ShouldContain("another family");
        (await ChooseAsync(1, child, null)).Done().FamilyId.ShouldBe(mothers);

        // The mother was somebody else's: nobody settled belongs to that family any more.
        (await ChooseAsync(2, null, null))
            .Done()
            .FamilyId.ShouldBeNull();
        (await ChooseAsync(1, child, childs)).Done().FamilyId.ShouldBe(childs);
        var (third, other, _) = await council.FamilyAsync("Elmrow");
        (await ChooseAsync(1, other, third)).Done().FamilyId.ShouldBe(third, "by them alone");
    }
}
