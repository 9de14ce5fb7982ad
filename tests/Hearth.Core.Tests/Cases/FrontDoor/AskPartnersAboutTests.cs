using Hearth.Core.Access;
using Hearth.Core.Cases.FrontDoor;
using Hearth.Core.Data;
using Hearth.Core.Sharing.Requests;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Cases.FrontDoor;

/// <summary>What partners know is gathered at the front door, before somebody decides.</summary>
[Trait("Requirement", "SU-1")]
public class AskPartnersAboutTests
{
    [EachDatabase, Trait("Requirement", "SH-4")]
    public async Task Partners_are_asked_together_and_each_answer_stands_by_the_contact(
        Database kind
    )
    {
        await using var council = await Council.CreateAsync(kind);
        var hub = await council.UserAsync(Role.HubWorker);
        var (family, child, _) = await council.FamilyAsync();
        var contact = await council.SettleAsync(
            await council.ReferAsync(FrontDoorTests.Worry, hub),
            child,
            family,
            hub
        );
        (await AskAsync(council, contact, hub)).Refused().ShouldContain("whom to ask");

        var asked = (await AskAsync(council, contact, hub, "police", "school", "police")).Done();
        asked.Select(a => a.Holder).ShouldBe(["police", "school"]);
        var officer = await council.UserAsync(Role.PartnerDataContact, "police");
        const string answer =
            "An investigation is open, and telling more now would put it at risk. Ask again in a month.";
        (
            await council.DoAsync<AnswerRequestOperation, InformationRequest>(o =>
                o.RunAsync(new(asked[0].Id, false, answer, asked[0].Version), officer, default)
            )
        ).Done();

        var read = (
            await council.Database.WithAsync<ContactQuery, ContactRead?>(q =>
                q.RunAsync(contact.Id, hub, default)
            )
        )!;
        var names = await council.Database.WithAsync<AppDb, Dictionary<string, string>>(db =>
            db.Agencies.ToDictionaryAsync(a => a.Id, a => a.Name)
        );
        read.Enquiries.Select(e => (e.Holder, e.Request.State, e.Request.Answer))
            .ShouldBe(
                [
                    (names["police"], RequestState.Refused, answer),
                    (names["school"], RequestState.Waiting, null),
                ],
                ignoreOrder: true
            );
        (await council.EventsAsync()).ShouldContain("cases.partners-asked");
    }

    [EachDatabase]
    public async Task Where_one_cannot_be_asked_nobody_is(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var hub = await council.UserAsync(Role.HubWorker);
        var contact = await council.ReferAsync(FrontDoorTests.Worry, hub);

        (await AskAsync(council, contact, hub, "police", "no-such-agency")).Refused();

        (
            await council.Database.WithAsync<AppDb, int>(db => db.InformationRequests.CountAsync())
        ).ShouldBe(0);
        (
            await council.Database.WithAsync<AppDb, int>(db => db.ContactEnquiries.CountAsync())
        ).ShouldBe(0);
    }

    [EachDatabase, Trait("Requirement", "SH-1")]
    public async Task Only_who_decides_at_the_front_door_asks(Database kind)
    {
        await using var council = await Council.CreateAsync(kind);
        var hub = await council.UserAsync(Role.HubWorker);
        var contact = await council.ReferAsync(FrontDoorTests.Worry, hub);

        (
            await AskAsync(council, contact, await council.UserAsync(Role.LeadWorker), "police")
        ).ShouldBeOfType<Outcome<IReadOnlyList<InformationRequest>>.NotFound>();
    }

    private static Task<Outcome<IReadOnlyList<InformationRequest>>> AskAsync(
        Council council,
        Contact contact,
        Actor by,
        params string[] holders
    ) =>
        council.DoAsync<AskPartnersAboutOperation, IReadOnlyList<InformationRequest>>(o =>
            o.RunAsync(
                new(
                    contact.Id,
                    1,
                    holders,
                    "safeguard",
                    ["offences"],
                    "She is tired and hungry on Mondays",
                    "We need to know of her, not of how many"
                ),
                by,
                default
            )
        );
}
